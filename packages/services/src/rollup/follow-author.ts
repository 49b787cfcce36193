import type { Tx } from "@starboard/db/transaction";
import { rollupDeltas, ruleDeltas } from "@starboard/domain/rollup";
import { sql } from "drizzle-orm";
import { applyRollupDeltas, applyRuleDeltas } from "./apply-rollup-deltas.ts";
import { readStandings } from "./read-standings.ts";

/**
 * Makes a change to a person's standing in the organisation (joins, leaves, changes team or roles, is erased), and
 * moves the rollups of all their stories along. Holds the membership, which every change of a story shares.
 */
export async function followAuthor<T>(tx: Tx, orgId: string, authorId: string, change: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select from memberships where user_id = ${authorId} for no key update`);
  const before = await readStandings(tx, { authorId });
  const result = await change();
  const after = await readStandings(tx, { authorId });
  await applyRollupDeltas(tx, orgId, rollupDeltas(before, after));
  await applyRuleDeltas(tx, orgId, ruleDeltas(before, after));
  return result;
}
