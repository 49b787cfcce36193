import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import type { Tx } from "@starboard/db/transaction";
import { ListStories } from "@starboard/domain/story";
import { touchedAtMs } from "@starboard/domain/touched-at";
import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";
import { findApprovals } from "../readiness/find-approvals.ts";
import { defineQuery } from "../verb/define-query.ts";

/** The caller's own stories, last edited first, each with its score, revision count, latest review request and freshness. */
export const listStories = defineQuery({
  action: "story.list",
  input: ListStories,
  guard: ({ actor }) => requireOrganisation(actor, "story.list"),
  run: async ({ tx, actor, input }) => {
    const rows = await tx
      .select({ story: stories, current: storyCurrentEvaluations })
      .from(stories)
      .leftJoin(storyCurrentEvaluations, eq(storyCurrentEvaluations.storyId, stories.id))
      .where(
        and(
          eq(stories.authorId, actor.userId),
          input.archived ? isNotNull(stories.archivedAt) : isNull(stories.archivedAt),
        ),
      )
      .orderBy(desc(stories.updatedAt), stories.id);
    const latestOf = await findLatestRequests(
      tx,
      actor.userId,
      rows.map(({ story }) => story.id),
    );
    const approvedAt = await findApprovals(tx, [actor.userId]);
    return rows.map(({ story, current }) => ({
      id: story.id,
      kind: story.kind,
      title: story.title,
      question: story.question,
      competencies: story.competencies,
      visibility: story.visibility,
      revisions: story.version,
      updatedAt: story.updatedAt,
      practisedAt: story.practisedAt,
      /** Readiness counts it as fresh from there on. */
      touchedAt: new Date(touchedAtMs({ ...story, approvedAt: approvedAt.get(story.id) ?? null })),
      archivedAt: story.archivedAt,
      score: current?.score ?? null,
      band: current?.band ?? null,
      /** The score belongs to an older text while the worker has not evaluated the newest. */
      isScoreCurrent: current?.revisionSeq === story.version,
      review: latestOf(story.id),
    }));
  },
});

async function findLatestRequests(tx: Tx, authorId: string, storyIds: string[]) {
  const rows =
    storyIds.length > 0
      ? await tx
          .selectDistinctOn([reviewRequests.storyId])
          .from(reviewRequests)
          .where(inArray(reviewRequests.storyId, storyIds))
          .orderBy(reviewRequests.storyId, desc(reviewRequests.createdAt))
      : [];
  const nameOf = await findPartyNames(tx, authorId, rows);
  const byStory = new Map(rows.map((row) => [row.storyId, row]));
  return (storyId: string) => {
    const row = byStory.get(storyId);
    if (!row) return null;
    return {
      id: row.id,
      state: row.state,
      reviewerName: nameOf(row, row.reviewerId),
      dueAt: row.dueAt,
      closedAt: row.closedAt,
    };
  };
}
