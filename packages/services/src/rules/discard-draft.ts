import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { DiscardRulesDraft } from "@starboard/domain/rules-draft";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { lockDraft } from "./lock-draft.ts";

/** Throws the draft away; what is published stays. */
export const discardDraft = defineMutation({
  action: "rules.discard-draft",
  input: DiscardRulesDraft,
  guard: ({ actor }) => requireOrganisation(actor, "rules.discard-draft"),
  run: async ({ tx, actor, input, audit }) => {
    await lockDraft(tx, actor.orgId, input.version);
    await tx.delete(rulesDrafts).where(eq(rulesDrafts.orgId, actor.orgId));
    audit({ subjectId: actor.orgId, fields: ["draft"] });
  },
});
