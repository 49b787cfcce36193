import { batches } from "@starboard/db/tables/batches";
import { rulesDrafts } from "@starboard/db/tables/rules-drafts";
import { rulesPreviewStories } from "@starboard/db/tables/rules-preview-stories";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { PreviewRules } from "@starboard/domain/rules-draft";
import { rulesetNameOf } from "@starboard/domain/ruleset-name";
import { planBatch } from "@starboard/jobs/contracts/plan-batch";
import { profileRef } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { eq } from "drizzle-orm";
import { findOpenBatch } from "../batch/find-open-batch.ts";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { findPublication } from "./find-published-profile.ts";
import { requireWholeContent } from "./require-whole-content.ts";
import { triedHash } from "./tried-hash.ts";

/**
 * Starts a dry run over all stories: of the draft as it is now, or of what is published by the engine that is installed.
 * It writes no evaluation. The rows of earlier dry runs go. Throws CONFLICT with the run that is open.
 */
export const startPreview = defineMutation({
  action: "rules.preview",
  input: PreviewRules,
  guard: ({ actor }) => requireOrganisation(actor, "rules.preview"),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const { orgId } = actor;
    const open = await findOpenBatch(tx, orgId);
    const [known] = await tx.select().from(batches).where(eq(batches.operationId, input.operationId));
    if (known) return { batchId: known.id };
    if (open) {
      throw new StarboardError("CONFLICT", "A run over all stories is under way already.", { batchId: open.id });
    }
    const profile = await findTried(tx, input.subject);
    await tx.delete(rulesPreviewStories);
    const batchId = makeId(runtime.clock);
    await tx.insert(batches).values({
      orgId,
      id: batchId,
      operationId: input.operationId,
      startedBy: actor.userId,
      purpose: "preview",
      profile,
      triedHash: triedHash(profile),
      rulesetVersion: rulesetNameOf({ ruleset: RULESET, ...(profile && { profile: profileRef(profile) }) }),
      state: "planning",
      createdAt: runtime.clock.now(),
    });
    enqueue(planBatch, { orgId, batchId });
    audit({ subjectId: batchId, fields: [input.subject] });
    return { batchId };
  },
});

async function findTried(tx: Tx, subject: "draft" | "engine"): Promise<EvaluationProfile | null> {
  const newest = await findPublication(tx);
  const number = newest?.number ?? 0;
  if (subject === "engine") return newest && { ...newest.content, version: number };
  const [draft] = await tx.select().from(rulesDrafts);
  if (!draft) throw new StarboardError("INVALID", "There is no draft to try. Begin one, save it, then try it.");
  requireWholeContent(draft.content);
  return { ...draft.content, version: number + 1 };
}
