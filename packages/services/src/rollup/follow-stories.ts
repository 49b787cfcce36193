import type { Tx } from "@starboard/db/transaction";
import { rollupDeltas, ruleDeltas } from "@starboard/domain/rollup";
import { sql } from "drizzle-orm";
import { applyRollupDeltas, applyRuleDeltas } from "./apply-rollup-deltas.ts";
import { mergeFacts } from "./keep-facts.ts";
import { readStandings } from "./read-standings.ts";

/**
 * Makes a change to how some stories stand (an evaluation, who may see them, whether they are put away or there at
 * all), and moves the rollups along. Whoever takes more locks takes them in this order: stories, their authors'
 * memberships, pointers, facts of readiness, rollups.
 */
export async function followStories<T>(
  tx: Tx,
  orgId: string,
  storyIds: readonly string[],
  change: () => Promise<T>,
): Promise<T> {
  const ids = [...storyIds];
  // Exclusive, as two evaluations of one story must not both take the same old score out.
  const held = await tx.execute<{ author_id: string }>(
    sql`select author_id from stories where id = any(${sql.param(ids)}::uuid[]) order by id for no key update`,
  );
  const authorIds = [...new Set(held.rows.map((row) => row.author_id))];
  // Against somebody's joining or leaving a team meanwhile, which moves all their stories.
  await tx.execute(
    sql`select from memberships where user_id = any(${sql.param(authorIds)}::uuid[]) order by user_id for share`,
  );
  const before = await readStandings(tx, { storyIds: ids });
  const result = await change();
  await mergeFacts(tx, ids, authorIds);
  const after = await readStandings(tx, { storyIds: ids });
  await applyRollupDeltas(tx, orgId, rollupDeltas(before, after));
  await applyRuleDeltas(tx, orgId, ruleDeltas(before, after));
  return result;
}
