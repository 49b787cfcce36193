import { evaluations } from "@starboard/db/tables/evaluations";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import type { Tx } from "@starboard/db/transaction";
import type { Evaluation } from "@starboard/domain/evaluation";
import { sql } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";

export interface EvaluatedRevision {
  storyId: string;
  revisionId: string;
  revisionSeq: number;
  evaluation: Evaluation;
}

/**
 * Stores evaluations, one per revision and ruleset version, and moves each story's pointer forward:
 * never back to an older revision. Rows go in by story id, so that two writers cannot deadlock.
 */
export async function storeEvaluations(tx: Tx, runtime: Runtime, orgId: string, items: readonly EvaluatedRevision[]) {
  if (items.length === 0) return;
  const sorted = [...items].sort((a, b) => (a.storyId < b.storyId ? -1 : 1));
  const createdAt = runtime.clock.now();
  const stored = await tx
    .insert(evaluations)
    .values(
      sorted.map(({ storyId, revisionId, evaluation }) => ({
        orgId,
        id: makeId(runtime.clock),
        storyId,
        revisionId,
        rulesetVersion: evaluation.ruleset.version,
        rulesetHash: evaluation.ruleset.hash,
        score: evaluation.score,
        band: evaluation.band,
        detail: evaluation,
        createdAt,
      })),
    )
    .onConflictDoUpdate({
      target: [evaluations.orgId, evaluations.revisionId, evaluations.rulesetVersion],
      // Same revision, same ruleset: the same bytes. The touch makes RETURNING give the row that is there.
      set: { rulesetHash: sql`excluded.ruleset_hash` },
    })
    .returning({ id: evaluations.id, revisionId: evaluations.revisionId });
  const idOf = new Map(stored.map((row) => [row.revisionId, row.id]));
  await tx
    .insert(storyCurrentEvaluations)
    .values(
      sorted.map(({ storyId, revisionId, revisionSeq, evaluation }) => ({
        orgId,
        storyId,
        evaluationId: idOf.get(revisionId) ?? "",
        revisionSeq,
        score: evaluation.score,
        band: evaluation.band,
        rulesetVersion: evaluation.ruleset.version,
      })),
    )
    .onConflictDoUpdate({
      target: [storyCurrentEvaluations.orgId, storyCurrentEvaluations.storyId],
      set: {
        evaluationId: sql`excluded.evaluation_id`,
        revisionSeq: sql`excluded.revision_seq`,
        score: sql`excluded.score`,
        band: sql`excluded.band`,
        rulesetVersion: sql`excluded.ruleset_version`,
      },
      setWhere: sql`${storyCurrentEvaluations.revisionSeq} <= excluded.revision_seq`,
    });
}
