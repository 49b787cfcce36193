import { evaluations } from "@starboard/db/tables/evaluations";
import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import { together } from "@starboard/db/together";
import type { Tx } from "@starboard/db/transaction";
import type { Band } from "@starboard/domain/evaluation";
import {
  assessReadiness,
  isCounting,
  type ReadinessSettings,
  type ReadinessStory,
  standingBand,
} from "@starboard/domain/readiness";
import { touchedAtMs } from "@starboard/domain/touched-at";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { findApprovals } from "./find-approvals.ts";

/** Readiness of each person from what the team may see of their stories. The caller has authorised the people. */
export async function loadReadiness(
  tx: Tx,
  userIds: string[],
  settingsOf: (userId: string) => ReadinessSettings,
  nowMs: number,
  /** Bands that stories would have by other rules, in place of those that they have. */
  bandOf: ReadonlyMap<string, Band> = new Map(),
) {
  const factsOf = await loadFacts(tx, userIds, settingsOf, bandOf);
  return (userId: string) => {
    const settings = settingsOf(userId);
    const { shared, privateStories } = factsOf(userId);
    const facts = shared.map(({ fact }) => fact);
    return {
      ...assessReadiness(facts, settings, nowMs),
      privateStories,
      stories: shared.map(({ row, fact }) => ({
        id: row.id,
        title: row.title,
        kind: row.kind,
        competencies: row.competencies,
        score: row.score,
        band: standingBand(fact, settings, nowMs),
        isApproved: fact.isApproved,
        isCounting: isCounting(fact, settings, nowMs),
        practisedAt: row.practisedAt,
        updatedAt: row.updatedAt,
      })),
    };
  };
}

async function loadFacts(
  tx: Tx,
  userIds: string[],
  settingsOf: (userId: string) => ReadinessSettings,
  bandOf: ReadonlyMap<string, Band> = new Map(),
) {
  const [rows, approvedAt] = await together([findStories(tx, userIds), findApprovals(tx, userIds)]);
  const takesBest = userIds.some((userId) => settingsOf(userId).strength === "best");
  const bestBand = takesBest
    ? await findBestBands(
        tx,
        rows.map(({ id }) => id),
      )
    : new Map<string, Band>();
  const rowsOf = new Map<string, StoryRow[]>(userIds.map((userId) => [userId, []]));
  for (const row of rows) rowsOf.get(row.authorId)?.push(row);
  return (userId: string) => {
    const own = rowsOf.get(userId) ?? [];
    const shared = own.filter(({ visibility }) => visibility === "team");
    return {
      shared: shared.map((row) => ({ row, fact: factOf(row, approvedAt, bestBand, bandOf) })),
      privateStories: own.length - shared.length,
    };
  };
}

type StoryRow = Awaited<ReturnType<typeof findStories>>[number];

function factOf(
  row: StoryRow,
  approvedAt: ReadonlyMap<string, Date>,
  bestBand: ReadonlyMap<string, Band>,
  bandOf: ReadonlyMap<string, Band>,
): ReadinessStory {
  const other = bandOf.get(row.id);
  const approved = approvedAt.get(row.id) ?? null;
  const practisedAtMs = row.practisedAt?.getTime() ?? null;
  return {
    kind: row.kind,
    band: other ?? row.band,
    // The best of one ruleset is none of another.
    bestBand: other ?? bestBand.get(row.id) ?? null,
    visibility: row.visibility,
    competencies: row.competencies,
    isApproved: approved !== null,
    touchedAtMs: touchedAtMs({ ...row, approvedAt: approved }),
    practisedAtMs,
  };
}

/** What readiness needs of them and no more: a large organisation has thousands. */
async function findStories(tx: Tx, authorIds: string[]) {
  if (authorIds.length === 0) return [];
  return tx
    .select({
      id: stories.id,
      authorId: stories.authorId,
      title: stories.title,
      kind: stories.kind,
      competencies: stories.competencies,
      visibility: stories.visibility,
      updatedAt: stories.updatedAt,
      practisedAt: stories.practisedAt,
      score: storyCurrentEvaluations.score,
      band: storyCurrentEvaluations.band,
    })
    .from(stories)
    .leftJoin(storyCurrentEvaluations, eq(storyCurrentEvaluations.storyId, stories.id))
    .where(and(sql`${stories.authorId} = any(${sql.param(authorIds)}::uuid[])`, isNull(stories.archivedAt)));
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
