import { digests } from "@starboard/db/tables/digests";
import { notifications } from "@starboard/db/tables/notifications";
import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import { renderDigest } from "@starboard/email/render-digest";
import type { RenderedMail } from "@starboard/email/rendered-mail";
import { and, desc, eq, isNull } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { describeNotifications } from "../notification/describe-notifications.ts";
import type { Runtime } from "../runtime.ts";

/** Sentences in one mail; the rest is counted. */
const TOLD = 20;

/** A digest as it is now: what was read meanwhile is left out, and when nothing is left there is no mail. */
export function renderDigestMail(
  runtime: Runtime,
  orgId: string,
  digestId: string,
): Promise<(RenderedMail & { to: string }) | null> {
  return withTenant(runtime.pool, { orgId, userId: null }, async (tx) => {
    const [digest] = await tx.select().from(digests).where(eq(digests.id, digestId));
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    const person = digest ? await findRecipient(tx, digest.userId) : null;
    const rows = await tx
      .select()
      .from(notifications)
      .where(and(eq(notifications.digestId, digestId), isNull(notifications.readAt)))
      .orderBy(desc(notifications.createdAt));
    if (!(organisation && person) || rows.length === 0) return null;
    const described = await describeNotifications(tx, rows.slice(0, TOLD));
    const place = `${runtime.siteUrl}/o/${organisation.slug}`;
    return {
      to: person.email,
      ...renderDigest({
        name: person.name,
        organisation: organisation.name,
        sentences: described.map((one) => one.sentence),
        total: rows.length,
        link: `${place}/notifications`,
        preferencesLink: `${place}/settings`,
      }),
    };
  });
}
