import { evaluations } from "@starboard/db/tables/evaluations";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { reviews } from "@starboard/db/tables/reviews";
import { stories } from "@starboard/db/tables/stories";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { ReviewRequestRef } from "@starboard/domain/review";
import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { listComments } from "../comment/list-comments.ts";
import { type RequestRow, requestAccess, requireRequest } from "../guards/require-request.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Earlier reviews that are looked at, the latest first. */
const LOOKED_AT = 20;

/**
 * What a reviewer knows of this candidate from before: the text of the last review of this story with what became of
 * its comments, as long as it may still be read; the earlier reviews; and rules that found something in two or more of
 * the stories reviewed then. Of the text at hand nothing of the engine's is told.
 */
export const getSecondLook = defineQuery({
  action: "review-request.read",
  input: ReviewRequestRef,
  guard: (a) => requireRequest(a, "review-request.read", a.input.requestId),
  run: async ({ tx, actor, runtime, subject: request }) => {
    if (actor.userId !== request.reviewerId) return { last: null, history: [], recurring: [] };
    const earlier = await tx
      .select({ request: reviewRequests, review: reviews, title: stories.title })
      .from(reviewRequests)
      .innerJoin(reviews, eq(reviews.requestId, reviewRequests.id))
      .innerJoin(stories, eq(stories.id, reviewRequests.storyId))
      .where(
        and(
          eq(reviewRequests.candidateId, request.candidateId),
          eq(reviewRequests.reviewerId, actor.userId),
          ne(reviewRequests.id, request.id),
          isNotNull(reviews.submittedAt),
        ),
      )
      .orderBy(desc(reviews.submittedAt))
      .limit(LOOKED_AT);
    const now = runtime.clock.now();
    const last = earlier.find(
      (one) => one.request.storyId === request.storyId && requestAccess(one.request, now).reviewerId === actor.userId,
    );
    return {
      last: last ? await describeLast(tx, actor.userId, request, last) : null,
      history: earlier.map(({ request: { id, state }, review, title }) => ({
        requestId: id,
        title,
        state,
        submittedAt: review.submittedAt,
        ratings: Object.fromEntries(Object.entries(review.ratings).map(([key, rating]) => [key, rating.value])),
      })),
      recurring: await findRecurring(
        tx,
        earlier.map((one) => one.request.revisionId),
      ),
    };
  },
});

async function describeLast(
  tx: Tx,
  viewerId: string,
  request: RequestRow,
  { request: before, review }: { request: RequestRow; review: typeof reviews.$inferSelect },
) {
  const [then] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, before.revisionId));
  const [now] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, request.revisionId));
  if (!(then && now)) return null;
  return {
    requestId: before.id,
    state: before.state,
    submittedAt: review.submittedAt,
    summary: review.summary,
    seq: then.seq,
    sections: then.sections,
    comments: (await listComments(tx, viewerId, before, now.sections)).map(
      ({ id, section, exact, body, replacement, decision, resolvedAt, current }) => ({
        ...{ id, section, exact, body, replacement, decision },
        isAddressed: resolvedAt !== null || decision === "taken" || decision === "taken_elsewhere",
        status: current.status,
      }),
    ),
  };
}

/** Rules whose problems stood in two or more of these revisions, those of most stories first. */
async function findRecurring(tx: Tx, revisionIds: readonly string[]): Promise<{ ruleId: string; stories: number }[]> {
  if (revisionIds.length < 2) return [];
  const rows = await tx
    .selectDistinctOn([evaluations.revisionId], { storyId: evaluations.storyId, detail: evaluations.detail })
    .from(evaluations)
    .where(inArray(evaluations.revisionId, [...revisionIds]))
    .orderBy(evaluations.revisionId, desc(evaluations.createdAt));
  const storiesOf = new Map<string, Set<string>>();
  for (const { storyId, detail } of rows) {
    for (const { ruleId, polarity, severity } of detail.findings) {
      if (polarity !== "problem" || severity === "hint") continue;
      storiesOf.set(ruleId, (storiesOf.get(ruleId) ?? new Set()).add(storyId));
    }
  }
  return [...storiesOf]
    .map(([ruleId, found]) => ({ ruleId, stories: found.size }))
    .filter(({ stories: count }) => count > 1)
    .sort((a, b) => b.stories - a.stories || a.ruleId.localeCompare(b.ruleId));
}
