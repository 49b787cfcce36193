import type { Tx } from "@starboard/db/transaction";
import { measureAgreement, type RatingPair } from "@starboard/domain/agreement";
import { compareVersions } from "@starboard/domain/dashboard";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import { toRating } from "@starboard/rules/anchors";
import { type SQL, sql } from "drizzle-orm";

/** The newest ones, so that a long period costs no more. */
const MOST = 2_000;

/**
 * How far coaches agree with each other, over texts that two rated blind, and with the engine as it was when each review
 * was submitted; by dimension, on ratings as they were before the engine was seen. Of rulesets only the newest counts:
 * two engines are not one.
 */
export async function measureReviewAgreement(tx: Tx, { people, since }: { people: SQL; since: SQL }) {
  const { rows } = await tx.execute<{
    ratings: Ratings;
    second: Ratings | null;
    scores: (number | null)[] | null;
    version: string | null;
  }>(sql`
    select coalesce(v.blind_ratings, v.ratings) as ratings, coalesce(w.blind_ratings, w.ratings) as second,
      v.engine_scores as scores, v.ruleset_version as version
    from review_requests q
    join reviews v on v.org_id = q.org_id and v.request_id = q.id and v.submitted_at is not null
    left join review_requests b on b.org_id = q.org_id and b.story_id = q.story_id and b.second_of = q.id
    left join reviews w on w.org_id = b.org_id and w.request_id = b.id and w.submitted_at is not null
    where q.state in ('approved', 'changes_asked') and q.asked <> 'peer' and q.closed_at >= ${since}
      and q.candidate_id in (${people})
    order by q.closed_at desc limit ${MOST}`);
  const versions = rows.flatMap(({ version }) => version ?? []);
  const rulesetVersion = versions.sort(compareVersions).at(-1) ?? null;
  return {
    rulesetVersion,
    dimensions: DIMENSIONS.map((dimension, at) => {
      const withCoach: RatingPair[] = [];
      const withEngine: RatingPair[] = [];
      for (const { ratings, second, scores, version } of rows) {
        const mine = ratings[dimension]?.value;
        if (mine === undefined) continue;
        const theirs = second?.[dimension]?.value;
        if (theirs !== undefined) withCoach.push([mine, theirs]);
        const score = version === rulesetVersion ? (scores?.[at] ?? null) : null;
        if (score !== null) withEngine.push([mine, toRating(dimension, score)]);
      }
      return { dimension, others: measureAgreement(withCoach), engine: measureAgreement(withEngine) };
    }),
  };
}
