import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { count, eq, max, sql } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** The organisation's mails as far back as they are kept, by kind and state: how many and the latest. No address, no word, no person. */
export const countMails = defineQuery({
  action: "mail-log.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "mail-log.read"),
  run: ({ tx, actor }) => {
    const what = sql<string>`coalesce(${emailDeliveries.kind}, ${emailDeliveries.template})`;
    return tx
      .select({ what, state: emailDeliveries.state, count: count(), latestAt: max(emailDeliveries.createdAt) })
      .from(emailDeliveries)
      .where(eq(emailDeliveries.orgId, actor.orgId))
      .groupBy(what, emailDeliveries.state)
      .orderBy(what, emailDeliveries.state);
  },
});
