import { evaluations } from "@starboard/db/tables/evaluations";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import type { Tx } from "@starboard/db/transaction";
import type { Band } from "@starboard/domain/evaluation";
import {
  assessReadiness,
  isCounting,
  type ReadinessSettings,
  type ReadinessStory,
  standingBand,
} from "@starboard/domain/readiness";
import { and, desc, eq, inArray, isNull, max, ne } from "drizzle-orm";

/** Readiness of each person from what the team may see of their stories. The caller has authorised the people. */
export async function loadReadiness(
  tx: Tx,
  userIds: string[],
  settingsOf: (userId: string) => ReadinessSettings,
  nowMs: number,
  /** Bands that stories would have by other rules, in place of those that they have. */
  bandOf: ReadonlyMap<string, Band> = new Map(),
) {
  const rows = await findStories(tx, userIds);
  const storyIds = rows.map(({ story }) => story.id);
  const approvedAt = await findApprovals(tx, storyIds);
  const takesBest = userIds.some((userId) => settingsOf(userId).strength === "best");
  const bestBand = takesBest ? await findBestBands(tx, storyIds) : new Map<string, Band>();
  const rowsOf = new Map<string, StoryRow[]>(userIds.map((userId) => [userId, []]));
  for (const row of rows) rowsOf.get(row.story.authorId)?.push(row);

  return (userId: string) => {
    const settings = settingsOf(userId);
    const own = rowsOf.get(userId) ?? [];
    const shared = own
      .filter(({ story }) => story.visibility === "team")
      .map((row) => ({ ...row, fact: factOf(row, approvedAt, bestBand, bandOf) }));
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
        band: standingBand(fact, settings, nowMs),
        isApproved: fact.isApproved,
        isCounting: isCounting(fact, settings, nowMs),
        practisedAt: story.practisedAt,
        updatedAt: story.updatedAt,
      })),
    };
  };
}

type StoryRow = Awaited<ReturnType<typeof findStories>>[number];

function factOf(
  { story, current }: StoryRow,
  approvedAt: ReadonlyMap<string, Date>,
  bestBand: ReadonlyMap<string, Band>,
  bandOf: ReadonlyMap<string, Band>,
): ReadinessStory {
  const other = bandOf.get(story.id);
  const approvedAtMs = approvedAt.get(story.id)?.getTime() ?? null;
  const practisedAtMs = story.practisedAt?.getTime() ?? null;
  return {
    kind: story.kind,
    band: other ?? current?.band ?? null,
    // The best of one ruleset is none of another.
    bestBand: other ?? bestBand.get(story.id) ?? null,
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
    .where(
      and(
        inArray(reviewRequests.storyId, storyIds),
        eq(reviewRequests.state, "approved"),
        ne(reviewRequests.asked, "peer"),
      ),
    )
    .groupBy(reviewRequests.storyId);
  return new Map(rows.flatMap((row) => (row.at ? [[row.storyId, row.at] as const] : [])));
}

/** Of all revisions, by the ruleset of the evaluation that counts; scores of two rulesets are never compared. */
async function findBestBands(tx: Tx, storyIds: string[]): Promise<Map<string, Band>> {
  if (storyIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([evaluations.storyId], { storyId: evaluations.storyId, band: evaluations.band })
    .from(evaluations)
    .innerJoin(
      storyCurrentEvaluations,
      and(
        eq(storyCurrentEvaluations.storyId, evaluations.storyId),
        eq(storyCurrentEvaluations.rulesetVersion, evaluations.rulesetVersion),
      ),
    )
    .where(inArray(evaluations.storyId, storyIds))
    .orderBy(evaluations.storyId, desc(evaluations.score));
  return new Map(rows.map(({ storyId, band }) => [storyId, band]));
}
