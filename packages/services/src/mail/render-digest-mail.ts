import { digests } from "@starboard/db/tables/digests";
import { notifications } from "@starboard/db/tables/notifications";
import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import { paceOf } from "@starboard/domain/mail-paces";
import { renderDigest } from "@starboard/email/render-digest";
import type { RenderedMail } from "@starboard/email/rendered-mail";
import { and, desc, eq, isNull } from "drizzle-orm";
import { findRecipient } from "../identity/find-recipient.ts";
import { describeNotifications } from "../notification/describe-notifications.ts";
import { loadMailPreferences } from "../notification/load-mail-preferences.ts";
import type { Runtime } from "../runtime.ts";
import { linkToChoice } from "./link-to-choice.ts";

/** Sentences in one mail; the rest is counted. */
const TOLD = 20;

/** A digest as it is now: what was read or switched off meanwhile is left out, and when nothing is left there is no mail. */
export function renderDigestMail(
  runtime: Runtime,
  orgId: string,
  digestId: string,
): Promise<(RenderedMail & { to: string; unsubscribeLink: string }) | null> {
  return withTenant(runtime.pool, { orgId, userId: null }, async (tx) => {
    const [digest] = await tx.select().from(digests).where(eq(digests.id, digestId));
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    const person = digest ? await findRecipient(tx, digest.userId) : null;
    if (!(digest && organisation && person)) return null;
    const { userId } = digest;
    const preferences = (await loadMailPreferences(tx, [userId])).of(userId);
    if (preferences.digestHour === null) return null;
    const unread = await tx
      .select()
      .from(notifications)
      .where(and(eq(notifications.digestId, digestId), isNull(notifications.readAt)))
      .orderBy(desc(notifications.createdAt));
    const rows = unread.filter(({ kind }) => paceOf(preferences.paces, kind) !== "off");
    if (rows.length === 0) return null;
    const described = await describeNotifications(tx, rows.slice(0, TOLD), runtime.clock.now());
    const place = `${runtime.siteUrl}/o/${organisation.slug}`;
    const choice = linkToChoice(runtime, { orgId, userId, subscription: "digest", slug: organisation.slug });
    return {
      to: person.email,
      unsubscribeLink: choice.oneClickLink,
      ...renderDigest({
        name: person.name,
        organisation: organisation.name,
        sentences: described.map((one) => one.sentence),
        total: rows.length,
        link: `${place}/notifications`,
        choice,
      }),
    };
  });
}
