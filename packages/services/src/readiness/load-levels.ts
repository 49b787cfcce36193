import { readinessFacts } from "@starboard/db/tables/readiness-facts";
import type { Tx } from "@starboard/db/transaction";
import { type ReadinessSettings, readinessFrom, tallyStories } from "@starboard/domain/readiness";
import { sql } from "drizzle-orm";
import { openFacts } from "./open-facts.ts";

/**
 * As `loadReadiness`, of each person the level with its reasons and the facts of stories, from what is kept of them: a row a person
 * is read, however many stories there are. The caller has authorised the people.
 */
export async function loadLevels(
  tx: Tx,
  userIds: readonly string[],
  settingsOf: (userId: string) => ReadinessSettings,
  nowMs: number,
) {
  const rows = await tx
    .select({ userId: readinessFacts.userId, facts: sql<string>`${readinessFacts.facts}::text` })
    .from(readinessFacts)
    .where(sql`${readinessFacts.userId} = any(${sql.param([...userIds])}::uuid[])`);
  const factsOf = new Map(rows.map(({ userId, facts }) => [userId, facts]));
  return (userId: string) => assessFacts(factsOf.get(userId) ?? null, settingsOf(userId), nowMs);
}

/** What follows from the text of a person's row: the level with its reasons, and what it was counted from. */
export function assessFacts(facts: string | null, settings: ReadinessSettings, nowMs: number) {
  const counted = countFacts(facts, settings, nowMs);
  return { ...readinessFrom(counted.tally, settings), ...counted };
}

/** The same without the level: what it is counted from, for who works it out elsewhere. */
export function countFacts(facts: string | null, settings: ReadinessSettings, nowMs: number) {
  const { stories, privateStories } = openFacts(facts);
  return { tally: tallyStories(stories, settings, nowMs), stories, privateStories };
}
