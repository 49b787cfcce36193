import { evaluations } from "@starboard/db/tables/evaluations";
import type { Tx } from "@starboard/db/transaction";
import { desc, eq } from "drizzle-orm";

/** The newest stored evaluation of a revision, or null while the worker has none. */
export async function findEvaluation(tx: Tx, revisionId: string) {
  const [row] = await tx
    .select({ detail: evaluations.detail, createdAt: evaluations.createdAt })
    .from(evaluations)
    .where(eq(evaluations.revisionId, revisionId))
    .orderBy(desc(evaluations.createdAt))
    .limit(1);
  return row ? { ...row.detail, storedAt: row.createdAt } : null;
}
