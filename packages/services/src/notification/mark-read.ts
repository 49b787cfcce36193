import { notifications } from "@starboard/db/tables/notifications";
import { MarkRead } from "@starboard/domain/notification";
import { and, eq, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Marks one of the caller's notifications as read, or all of them. Somebody else's is left alone without a word. */
export const markRead = defineMutation({
  action: "notification.mark-read",
  input: MarkRead,
  guard: ({ actor }) => requireOrganisation(actor, "notification.mark-read"),
  run: async ({ tx, actor, runtime, input, announce }) => {
    const { notificationId } = input;
    const rows = await tx
      .update(notifications)
      .set({ readAt: runtime.clock.now() })
      .where(
        and(
          eq(notifications.userId, actor.userId),
          isNull(notifications.readAt),
          notificationId ? eq(notifications.id, notificationId) : undefined,
        ),
      )
      .returning({ id: notifications.id });
    // The bell of the person's other pages, and of one that was read while this was under way.
    if (rows[0]) announce({ topic: "notification", id: rows[0].id, audience: [actor.userId] });
    return { marked: rows.length };
  },
});
