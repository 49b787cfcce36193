import { notifications } from "@starboard/db/tables/notifications";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, inArray, isNull } from "drizzle-orm";

/** What nobody has read yet of an assignment is told no more to these people, neither here nor in the day's mail. */
export async function forgetNews(tx: Tx, assignmentId: string, userIds: readonly string[]): Promise<void> {
  await tx
    .delete(notifications)
    .where(
      and(
        eq(notifications.subjectId, assignmentId),
        inArray(notifications.userId, [...userIds]),
        isNull(notifications.readAt),
      ),
    );
}
