import { mailPreferences } from "@starboard/db/tables/mail-preferences";
import type { Tx } from "@starboard/db/transaction";
import { changedPaces } from "@starboard/domain/mail-paces";
import type { LoadedPreferences } from "./load-mail-preferences.ts";

interface Kept {
  tx: Tx;
  orgId: string;
  userId: string;
  now: Date;
}

/** Writes a person's preferences; quiet hours that are the organisation's go on following it. */
export async function keepMailPreferences(
  { tx, orgId, userId, now }: Kept,
  { paces, quietHours, hasOwnQuietHours, digestHour, hasLeadDigest }: LoadedPreferences,
): Promise<void> {
  const kept = {
    paces: changedPaces(paces),
    quietFromHour: hasOwnQuietHours ? quietHours.fromHour : null,
    quietUntilHour: hasOwnQuietHours ? quietHours.untilHour : null,
    digestHour,
    hasLeadDigest,
    updatedAt: now,
  };
  await tx
    .insert(mailPreferences)
    .values({ orgId, userId, ...kept })
    .onConflictDoUpdate({ target: [mailPreferences.orgId, mailPreferences.userId], set: kept });
}
