import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { paceOf } from "@starboard/domain/mail-paces";
import { type Subscription, Unsubscribe } from "@starboard/domain/mail-preference";
import { eq } from "drizzle-orm";
import { type LoadedPreferences, loadMailPreferences } from "../notification/load-mail-preferences.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/** What the link in a mail would switch off, for the page behind it. Throws NOT_FOUND for whatever was not signed here. */
export async function getSubscription(runtime: Runtime, raw: unknown) {
  const { token } = parseInput(Unsubscribe, raw);
  const subscriber = readUnsubscribeToken(runtime.secret, token);
  if (!subscriber) throw notFound("page");
  const { orgId, userId, subscription } = subscriber;
  return withTenant(runtime.pool, { orgId, userId: null, isReadOnly: true }, async (tx) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    const [member] = await tx.select().from(memberships).where(eq(memberships.userId, userId));
    if (!(organisation && member)) throw notFound("page");
    const preferences = (await loadMailPreferences(tx, [userId])).of(userId);
    return {
      subscription,
      organisation: organisation.name,
      slug: organisation.slug,
      isOff: isOff(preferences, subscription),
    };
  });
}

function isOff({ paces, digestHour, hasLeadDigest }: LoadedPreferences, subscription: Subscription): boolean {
  if (subscription === "digest") return digestHour === null;
  return subscription === "lead-digest" ? !hasLeadDigest : paceOf(paces, subscription) === "off";
}
