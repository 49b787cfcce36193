import { evaluations } from "@starboard/db/tables/evaluations";
import type { rulesPreviewStories } from "@starboard/db/tables/rules-preview-stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import type { Tx } from "@starboard/db/transaction";
import type { Evaluation } from "@starboard/domain/evaluation";
import { eq, inArray, sql } from "drizzle-orm";
import type { EvaluatedRevision } from "../evaluation/store-evaluations.ts";

export type PreviewStory = Omit<typeof rulesPreviewStories.$inferSelect, "orgId" | "batchId">;

/**
 * Sets what a dry run says of some stories beside the evaluation that counts for each. A story whose newest text has
 * none yet has nothing before it.
 */
export async function compareWithCurrent(tx: Tx, items: readonly EvaluatedRevision[]): Promise<PreviewStory[]> {
  if (items.length === 0) return [];
  const storyIds = items.map(({ storyId }) => storyId);
  const rows = await tx
    .select({ current: storyCurrentEvaluations, detail: evaluations.detail })
    .from(storyCurrentEvaluations)
    .innerJoin(evaluations, eq(evaluations.id, storyCurrentEvaluations.evaluationId))
    .where(inArray(storyCurrentEvaluations.storyId, storyIds));
  const currentOf = new Map(rows.map((row) => [row.current.storyId, row]));
  return items.map(({ storyId, revisionSeq, evaluation }) => {
    const found = currentOf.get(storyId);
    const before = found?.current.revisionSeq === revisionSeq ? found : null;
    const was = before ? problemsOf(before.detail) : new Set<string>();
    const is = new Set(evaluation.ruleIds);
    return {
      storyId,
      beforeScore: before?.current.score ?? null,
      beforeBand: before?.current.band ?? null,
      beforeRules: before?.current.rulesetVersion ?? null,
      afterScore: evaluation.score,
      afterBand: evaluation.band,
      gained: before ? [...is].filter((id) => !was.has(id)) : [],
      lost: [...was].filter((id) => !is.has(id)),
    };
  });
}

const problemsOf = ({ findings }: Evaluation): Set<string> =>
  new Set(findings.filter(({ polarity }) => polarity === "problem").map(({ ruleId }) => ruleId));

/** Writes the rows of one chunk in one statement; a chunk that comes twice says the same. */
export async function storePreview(tx: Tx, orgId: string, batchId: string, rows: readonly PreviewStory[]) {
  if (rows.length === 0) return;
  const column = (read: (row: PreviewStory) => unknown) => sql`${sql.param(rows.map(read))}`;
  // An array of arrays would lose its inner borders.
  const list = (ids: readonly string[]) => JSON.stringify(ids);
  await tx.execute(sql`
    insert into rules_preview_stories (org_id, batch_id, story_id, before_score, before_band, before_rules, after_score,
      after_band, gained, lost)
    select ${orgId}::uuid, ${batchId}::uuid, t.story_id, t.before_score, t.before_band, t.before_rules, t.after_score,
      t.after_band, array(select json_array_elements_text(t.gained::json)),
      array(select json_array_elements_text(t.lost::json))
    from unnest(${column((row) => row.storyId)}::uuid[], ${column((row) => row.beforeScore)}::smallint[],
      ${column((row) => row.beforeBand)}::text[], ${column((row) => row.beforeRules)}::text[],
      ${column((row) => row.afterScore)}::smallint[], ${column((row) => row.afterBand)}::text[],
      ${column((row) => list(row.gained))}::text[], ${column((row) => list(row.lost))}::text[])
      as t (story_id, before_score, before_band, before_rules, after_score, after_band, gained, lost)
    on conflict do nothing`);
}
