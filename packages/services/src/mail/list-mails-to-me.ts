import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

const NEWEST = 50;

const { orgId, userId } = emailDeliveries;

/** The newest mails of this organisation to the caller that have a kind to choose by: which, when, and what became of them. */
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
      .where(and(eq(orgId, actor.orgId), eq(userId, actor.userId), isNotNull(emailDeliveries.kind)))
      .orderBy(desc(emailDeliveries.createdAt), desc(emailDeliveries.id))
      .limit(NEWEST),
});
