import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import type { Tx } from "@starboard/db/transaction";
import { assessReadiness, isCounting, type ReadinessSettings, type ReadinessStory } from "@starboard/domain/readiness";
import { and, eq, inArray, isNull, max } from "drizzle-orm";

/** Readiness of each person from what the team may see of their stories. The caller has authorised the people. */
export async function loadReadiness(tx: Tx, userIds: string[], settings: ReadinessSettings, nowMs: number) {
  const rows = await findStories(tx, userIds);
  const approvedAt = await findApprovals(
    tx,
    rows.map(({ story }) => story.id),
  );

  return (userId: string) => {
    const own = rows.filter(({ story }) => story.authorId === userId);
    const shared = own
      .filter(({ story }) => story.visibility === "team")
      .map(({ story, current }) => ({ story, current, fact: factOf(story, current?.band ?? null, approvedAt) }));
    const facts = shared.map(({ fact }) => fact);
    return {
      ...assessReadiness(facts, settings, nowMs),
      privateStories: own.length - shared.length,
      stories: shared.map(({ story, current, fact }) => ({
        id: story.id,
        title: story.title,
        kind: story.kind,
        competencies: story.competencies,
        score: current?.score ?? null,
        band: current?.band ?? null,
        isApproved: fact.isApproved,
        isCounting: isCounting(fact, settings, nowMs),
        practisedAt: story.practisedAt,
        updatedAt: story.updatedAt,
      })),
    };
  };
}

type StoryRow = typeof stories.$inferSelect;

function factOf(story: StoryRow, band: ReadinessStory["band"], approvedAt: Map<string, Date>): ReadinessStory {
  const approvedAtMs = approvedAt.get(story.id)?.getTime() ?? null;
  const practisedAtMs = story.practisedAt?.getTime() ?? null;
  return {
    kind: story.kind,
    band,
    visibility: story.visibility,
    competencies: story.competencies,
    isApproved: approvedAtMs !== null,
    touchedAtMs: Math.max(story.updatedAt.getTime(), approvedAtMs ?? 0, practisedAtMs ?? 0),
    practisedAtMs,
  };
}

async function findStories(tx: Tx, authorIds: string[]) {
  if (authorIds.length === 0) return [];
  return tx
    .select({ story: stories, current: storyCurrentEvaluations })
    .from(stories)
    .leftJoin(storyCurrentEvaluations, eq(storyCurrentEvaluations.storyId, stories.id))
    .where(and(inArray(stories.authorId, authorIds), isNull(stories.archivedAt)));
}

async function findApprovals(tx: Tx, storyIds: string[]): Promise<Map<string, Date>> {
  if (storyIds.length === 0) return new Map();
  const rows = await tx
    .select({ storyId: reviewRequests.storyId, at: max(reviewRequests.closedAt) })
    .from(reviewRequests)
    .where(and(inArray(reviewRequests.storyId, storyIds), eq(reviewRequests.state, "approved")))
    .groupBy(reviewRequests.storyId);
  return new Map(rows.flatMap((row) => (row.at ? [[row.storyId, row.at] as const] : [])));
}
