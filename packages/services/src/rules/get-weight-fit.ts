import { evaluations } from "@starboard/db/tables/evaluations";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import type { Tx } from "@starboard/db/transaction";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { FIT_FROM_AUTHORS, FIT_FROM_RATINGS, fitWeights, type RatedStory } from "@starboard/domain/fit-weights";
import { usualWeights } from "@starboard/rules/profile";
import { RULESET } from "@starboard/rules/ruleset";
import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { findPublishedProfile } from "./find-published-profile.ts";

/** The newest ratings count; more would tell of a time that is over. */
const NEWEST = 2_000;
/** Shown with the figures: the same seed cuts the authors into the same parts. */
const SEED = "starboard";

/**
 * Weights that come nearest to what the organisation's coaches rated, and how well they would agree about authors that the
 * fit has not seen; `fit` is null under the stated numbers. It changes nothing: a person takes it into the draft, or not.
 */
export const getWeightFit = defineQuery({
  action: "rules.fit",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "rules.fit"),
  run: async ({ tx }) => {
    const profile = await findPublishedProfile(tx);
    const holds = { ...usualWeights(profile?.seniority), ...profile?.weights };
    const rated = await loadRatings(tx);
    return {
      holds,
      ratings: rated.length,
      authors: new Set(rated.map(({ authorId }) => authorId)).size,
      needs: { ratings: FIT_FROM_RATINGS, authors: FIT_FROM_AUTHORS },
      engine: RULESET.version,
      seed: SEED,
      fit: fitWeights(rated, holds, SEED),
    };
  },
});

/** Coaches' submitted ratings, as given before the engine's view was seen, of texts that this engine could judge. */
async function loadRatings(tx: Tx): Promise<RatedStory[]> {
  const rows = await tx
    .selectDistinctOn([reviews.submittedAt, reviews.requestId], {
      authorId: reviewRequests.candidateId,
      ratings: reviews.ratings,
      blindRatings: reviews.blindRatings,
      detail: evaluations.detail,
    })
    .from(reviews)
    .innerJoin(reviewRequests, eq(reviewRequests.id, reviews.requestId))
    .innerJoin(evaluations, eq(evaluations.revisionId, reviewRequests.revisionId))
    .where(
      and(
        isNotNull(reviews.submittedAt),
        ne(reviewRequests.asked, "peer"),
        sql`split_part(${evaluations.rulesetVersion}, '+', 1) = ${RULESET.version}`,
      ),
    )
    .orderBy(desc(reviews.submittedAt), reviews.requestId, desc(rulesetOrdinal(evaluations.rulesetVersion)))
    .limit(NEWEST);
  return rows.flatMap(({ authorId, ratings, blindRatings, detail }) => {
    const given = DIMENSIONS.map((name) => (blindRatings ?? ratings)[name]?.value ?? null);
    const scores = DIMENSIONS.map((name) => detail.dimensions[name]);
    if (!(isWhole(given) && isWhole(scores))) return [];
    return [{ authorId, scores, rating: given.reduce((sum, one) => sum + one, 0) / given.length }];
  });
}

const isWhole = (values: readonly (number | null)[]): values is number[] => values.every((value) => value !== null);
