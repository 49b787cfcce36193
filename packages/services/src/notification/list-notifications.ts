import { notifications } from "@starboard/db/tables/notifications";
import { together } from "@starboard/db/together";
import { and, count, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";
import { describeNotifications } from "./describe-notifications.ts";

const NEWEST = 100;

/** The caller's newest hundred notifications and how many are unread in all. */
export const listNotifications = defineQuery({
  action: "notification.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "notification.read"),
  run: async ({ tx, actor, runtime }) => {
    const mine = eq(notifications.userId, actor.userId);
    const [rows, [unread]] = await together([
      tx
        .select()
        .from(notifications)
        .where(mine)
        .orderBy(desc(notifications.createdAt), desc(notifications.id))
        .limit(NEWEST),
      tx
        .select({ n: count() })
        .from(notifications)
        .where(and(mine, isNull(notifications.readAt))),
    ]);
    return { items: await describeNotifications(tx, rows, runtime.clock.now()), unread: unread?.n ?? 0 };
  },
});
