import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 50;

/** The newest mails of this organisation to the caller: of what kind, when, and what became of them. */
export const listMailsToMe = defineQuery({
  action: "mail-preference.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "mail-preference.read"),
  run: ({ tx, actor }) =>
    tx
      .select({
        id: emailDeliveries.id,
        kind: emailDeliveries.kind,
        state: emailDeliveries.state,
        createdAt: emailDeliveries.createdAt,
        sentAt: emailDeliveries.sentAt,
      })
      .from(emailDeliveries)
      .where(and(eq(emailDeliveries.orgId, actor.orgId), eq(emailDeliveries.userId, actor.userId)))
      .orderBy(desc(emailDeliveries.createdAt), desc(emailDeliveries.id))
      .limit(NEWEST),
});
