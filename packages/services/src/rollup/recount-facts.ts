import type { Tx } from "@starboard/db/transaction";
import { sql } from "drizzle-orm";
import { keepFacts, mergeFacts } from "./keep-facts.ts";
import { READINESS_FACT, READINESS_STORIES } from "./readiness-fact.ts";

/** Stories of which readiness knows something else than a recount finds. */
export async function findFactDrift(tx: Tx): Promise<{ storyIds: string[]; authorIds: string[] }> {
  const { rows } = await tx.execute<{ story_id: string; user_id: string }>(sql`
    with truth as (
      select s.author_id as user_id, s.id::text as story_id, ${READINESS_FACT} as fact
      from ${READINESS_STORIES} where s.archived_at is null),
    kept as (
      select user_id, key as story_id, value as fact from readiness_facts cross join lateral jsonb_each(facts))
    select story_id, user_id from truth full join kept using (user_id, story_id)
    where truth.fact is distinct from kept.fact`);
  return { storyIds: rows.map((row) => row.story_id), authorIds: rows.map((row) => row.user_id) };
}

/** Looks at each of them again once it is held, so that what a writer does meanwhile stays. */
export async function repairFacts(tx: Tx): Promise<number> {
  const { storyIds, authorIds } = await findFactDrift(tx);
  if (storyIds.length === 0) return 0;
  await keepFacts(tx, storyIds);
  // Also of those who have such a story no longer.
  await mergeFacts(tx, storyIds, authorIds);
  return storyIds.length;
}
