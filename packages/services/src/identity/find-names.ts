import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { sql } from "drizzle-orm";

/** Names by person id; a person who is gone is "Former member". Call it with ids read under the tenant's fence only. */
export async function findNames(
  tx: Tx,
  userIds: readonly (string | null)[],
): Promise<(userId: string | null) => string> {
  const wanted = [...new Set(userIds.filter((id) => id !== null))];
  const rows =
    wanted.length > 0
      ? await tx
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(sql`${users.id} = any(${sql.param(wanted)}::uuid[])`)
      : [];
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (userId) => (userId ? (names.get(userId) ?? "Former member") : "");
}
