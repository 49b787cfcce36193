import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { inArray } from "drizzle-orm";

/** The addresses of people. Call it with ids read under the tenant's fence only, and show none of them. */
export async function findAddresses(tx: Tx, userIds: readonly string[]): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await tx
    .select({ email: users.email })
    .from(users)
    .where(inArray(users.id, [...userIds]));
  return new Set(rows.map(({ email }) => email));
}
