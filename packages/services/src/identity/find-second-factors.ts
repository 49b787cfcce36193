import { secondFactors } from "@starboard/db/tables/second-factors";
import type { Tx } from "@starboard/db/transaction";
import { and, inArray, isNotNull } from "drizzle-orm";

/** Who of these people has a second factor on. Call it with ids read under the tenant's fence only. */
export async function findSecondFactors(tx: Tx, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await tx
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(inArray(secondFactors.userId, [...userIds]), isNotNull(secondFactors.confirmedAt)));
  return new Set(rows.map(({ userId }) => userId));
}
