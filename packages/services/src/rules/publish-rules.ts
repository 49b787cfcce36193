import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import { StarboardError } from "@starboard/domain/errors";
import { PublishRules } from "@starboard/domain/rules-draft";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { lockDraft } from "./lock-draft.ts";
import { publishContent } from "./publish-content.ts";
import { requirePreviewed } from "./require-previewed.ts";
import { requireWholeContent } from "./require-whole-content.ts";

/** Publishes the draft, once a dry run has shown what it changes, with a reason, and has every story evaluated by it. The same operation sent again finds its publication. */
export const publishRules = defineMutation({
  action: "rules.publish",
  input: PublishRules,
  guard: ({ actor }) => requireOrganisation(actor, "rules.publish"),
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { operationId, reason } = input;
    const [known] = await tx.select().from(rulesPublications).where(eq(rulesPublications.operationId, operationId));
    if (known) return { number: known.number, batchId: known.batchId };
    const draft = await lockDraft(tx, actor.orgId, input.version);
    if (!draft) throw new StarboardError("INVALID", "There is no draft to publish.");
    const { content } = draft;
    // An engine that came after the draft may have other rules.
    requireWholeContent(content);
    await requirePreviewed(tx, content);
    const publication = { operationId, content, reason, restores: null };
    const published = await publishContent({ tx, actor, runtime, enqueue, announce }, publication);
    await tx.delete(rulesDrafts).where(eq(rulesDrafts.orgId, actor.orgId));
    audit({ subjectId: published.batchId, fields: ["number", "reason"] });
    return published;
  },
});
