import type { Tx } from "@starboard/db/transaction";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { type SQL, sql } from "drizzle-orm";
import { makeId } from "../make-id.ts";
import { followStories } from "../rollup/follow-stories.ts";
import type { Runtime } from "../runtime.ts";
import type { PackedEvaluation } from "./evaluate-many.ts";
import { rulesetOrdinal } from "./ruleset-ordinal.ts";

export interface EvaluatedRevision {
  storyId: string;
  revisionId: string;
  revisionSeq: number;
  evaluation: PackedEvaluation;
}

/**
 * Stores evaluations, one per revision and ruleset version, and moves each story's pointer forward, with the rollups:
 * never back to an older revision or ruleset. Holds the stories before anything else.
 */
export async function storeEvaluations(tx: Tx, runtime: Runtime, orgId: string, items: readonly EvaluatedRevision[]) {
  if (items.length === 0) return;
  const storyIds = items.map((item) => item.storyId);
  await followStories(tx, orgId, storyIds, () => write(tx, runtime, orgId, items));
}

/**
 * One statement a table, with a parameter a column, so that a thousand rows cost no more to plan than one. Rows go in
 * by story id, so that two writers cannot deadlock.
 */
async function write(tx: Tx, runtime: Runtime, orgId: string, items: readonly EvaluatedRevision[]) {
  const sorted = [...items].sort((a, b) => (a.storyId < b.storyId ? -1 : 1));
  const column = (read: (item: EvaluatedRevision) => unknown): SQL => sql`${sql.param(sorted.map(read))}`;
  const storyIds = column((item) => item.storyId);
  const revisionIds = column((item) => item.revisionId);
  const versions = column(({ evaluation }) => evaluation.rulesetVersion);
  const scores = column(({ evaluation }) => evaluation.score);
  const bands = column(({ evaluation }) => evaluation.band);
  const now = sql`${runtime.clock.now().toISOString()}::timestamptz`;
  // A text evaluated again by the same rules gives the same bytes, and nothing is written.
  await tx.execute(sql`
    insert into evaluations
      (org_id, id, story_id, revision_id, ruleset_version, ruleset_hash, score, band, detail, created_at, counts_on)
    select ${orgId}::uuid, t.id, t.story_id, t.revision_id, t.ruleset_version, t.ruleset_hash, t.score, t.band,
      substring(packed.details from t.at for t.size), ${now}, ${countsOn(orgId, now)}
    from unnest(${column(() => makeId(runtime.clock))}::uuid[], ${storyIds}::uuid[], ${revisionIds}::uuid[],
      ${versions}::text[], ${column(({ evaluation }) => evaluation.rulesetHash)}::text[], ${scores}::smallint[],
      ${bands}::text[], ${places(sorted)}::int[], ${column(({ evaluation }) => evaluation.detail.length)}::int[])
      as t (id, story_id, revision_id, ruleset_version, ruleset_hash, score, band, at, size)
    cross join (select ${Buffer.concat(sorted.map(({ evaluation }) => evaluation.detail))}::bytea as details) packed
    cross join lateral (select created_at from story_revisions where org_id = ${orgId}::uuid and id = t.revision_id limit 1) r
    on conflict (org_id, revision_id, ruleset_version) do update
      set ruleset_hash = excluded.ruleset_hash, score = excluded.score, band = excluded.band, detail = excluded.detail
      where evaluations.detail <> excluded.detail`);
  await tx.execute(sql`
    insert into story_current_evaluations
      (org_id, story_id, evaluation_id, revision_seq, score, band, ruleset_version, dimension_scores, rule_ids, evaluated_on)
    select ${orgId}::uuid, t.story_id, e.id, t.seq, t.score, t.band, t.ruleset_version, t.dimensions::smallint[], t.rules::text[],
      (e.created_at at time zone 'UTC')::date
    from unnest(${storyIds}::uuid[], ${revisionIds}::uuid[], ${versions}::text[],
      ${column((item) => item.revisionSeq)}::int[], ${scores}::smallint[], ${bands}::text[],
      ${column(dimensionScores)}::text[], ${column(ruleIds)}::text[])
      as t (story_id, revision_id, ruleset_version, seq, score, band, dimensions, rules)
    cross join lateral (select id, created_at from evaluations where org_id = ${orgId}::uuid
      and revision_id = t.revision_id and ruleset_version = t.ruleset_version limit 1) e
    order by t.story_id
    on conflict (org_id, story_id) do update
      set evaluation_id = excluded.evaluation_id, revision_seq = excluded.revision_seq, score = excluded.score,
        band = excluded.band, ruleset_version = excluded.ruleset_version,
        dimension_scores = excluded.dimension_scores, rule_ids = excluded.rule_ids, evaluated_on = excluded.evaluated_on
      where (story_current_evaluations.revision_seq, ${ordinal("story_current_evaluations")})
        <= (excluded.revision_seq, ${ordinal("excluded")})`);
}

/** Where each detail begins among all of them, from 1. They travel as one value: in an array each byte would be two letters. */
function places(items: readonly EvaluatedRevision[]): SQL {
  let next = 1;
  return sql`${sql.param(
    items.map(({ evaluation }) => {
      const at = next;
      next += evaluation.detail.length;
      return at;
    }),
  )}`;
}

/**
 * A text's first evaluation says how the story stood since it was written, however late the worker came to it. Once other
 * rules were used in the organisation it counts from its own day, or one late evaluation would begin a line of the new rules in the past.
 */
const countsOn = (orgId: string, now: SQL): SQL => sql`(case
  when (select e.id from evaluations e where e.org_id = ${orgId}::uuid and e.revision_id = t.revision_id limit 1) is not null
    or array_remove(array(select distinct ruleset_version from rollups where org_id = ${orgId}::uuid
      and scope_id = ${orgId}::uuid and dimension = 'move'), t.ruleset_version) <> '{}' then ${now}
  else r.created_at end at time zone 'UTC')::date`;

/** An array's text: a parameter that is an array of arrays would lose its inner borders. */
const dimensionScores = ({ evaluation }: EvaluatedRevision): string =>
  `{${DIMENSIONS.map((dimension) => evaluation.dimensions[dimension] ?? "null").join(",")}}`;

/** A rule's id is of small letters, hyphens and a slash, so it needs no quotes. */
const ruleIds = ({ evaluation }: EvaluatedRevision): string => `{${evaluation.ruleIds.join(",")}}`;

const ordinal = (row: string): SQL => rulesetOrdinal(sql.raw(`${row}.ruleset_version`));
