import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { compareProfiles } from "@starboard/domain/profile-changes";
import { SaveRulesDraft } from "@starboard/domain/rules-draft";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { lockDraft } from "./lock-draft.ts";
import { requireWholeContent } from "./require-whole-content.ts";

/** Keeps the organisation's one draft of its rules. Throws CONFLICT with the draft as it is when it was written on an older one. */
export const saveDraft = defineMutation({
  action: "rules.save-draft",
  input: SaveRulesDraft,
  guard: ({ actor }) => requireOrganisation(actor, "rules.save-draft"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const { content } = input;
    requireWholeContent(content);
    const before = await lockDraft(tx, actor.orgId, input.version);
    const version = input.version + 1;
    const row = { content, version, updatedBy: actor.userId, updatedAt: runtime.clock.now() };
    await tx
      .insert(rulesDrafts)
      .values({ orgId: actor.orgId, ...row })
      .onConflictDoUpdate({ target: rulesDrafts.orgId, set: row });
    const changes = before ? compareProfiles(before.content, content) : [];
    // Places, never words: names of an organisation's own stay out of the log.
    audit({ subjectId: actor.orgId, fields: before ? changes.map(({ field }) => field).slice(0, 50) : ["draft"] });
    return { version };
  },
});
