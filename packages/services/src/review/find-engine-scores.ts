import { evaluations } from "@starboard/db/tables/evaluations";
import type { Tx } from "@starboard/db/transaction";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { desc, eq } from "drizzle-orm";

/** What the engine says of a revision by the newest of its evaluations; both null where there is none yet. */
export async function findEngineScores(tx: Tx, revisionId: string) {
  const [found] = await tx
    .select({ rulesetVersion: evaluations.rulesetVersion, detail: evaluations.detail })
    .from(evaluations)
    .where(eq(evaluations.revisionId, revisionId))
    .orderBy(desc(evaluations.createdAt), desc(evaluations.id))
    .limit(1);
  if (!found) return { engineScores: null, rulesetVersion: null };
  const { rulesetVersion, detail } = found;
  return { engineScores: DIMENSIONS.map((dimension) => detail.dimensions[dimension]), rulesetVersion };
}
