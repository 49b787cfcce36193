import { evaluations } from "@starboard/db/tables/evaluations";
import type { Tx } from "@starboard/db/transaction";
import { desc, eq } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";

/** The stored evaluation of a revision by the latest rules, or null while the worker has none. */
export async function findEvaluation(tx: Tx, revisionId: string) {
  const [row] = await tx
    .select({ detail: evaluations.detail, createdAt: evaluations.createdAt })
    .from(evaluations)
    .where(eq(evaluations.revisionId, revisionId))
    .orderBy(desc(rulesetOrdinal(evaluations.rulesetVersion)))
    .limit(1);
  return row ? { ...row.detail, storedAt: row.createdAt } : null;
}
