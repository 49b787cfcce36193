import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { inArray } from "drizzle-orm";

/** The zones that people live by, in one question; UTC for who is gone. */
export async function findZones(tx: Tx, userIds: readonly string[]): Promise<(userId: string) => string> {
  const rows =
    userIds.length === 0
      ? []
      : await tx
          .select({ id: users.id, timeZone: users.timeZone })
          .from(users)
          .where(inArray(users.id, [...userIds]));
  const zones = new Map(rows.map(({ id, timeZone }) => [id, timeZone]));
  return (userId) => zones.get(userId) ?? "UTC";
}
