import { mailPreferences } from "@starboard/db/tables/mail-preferences";
import { organisations } from "@starboard/db/tables/organisations";
import type { Tx } from "@starboard/db/transaction";
import { DEFAULT_DIGEST_HOUR, type MailPreferences } from "@starboard/domain/mail-paces";
import { DEFAULT_ORGANISATION, type QuietHours } from "@starboard/domain/organisation-defaults";
import { inArray } from "drizzle-orm";

export interface LoadedPreferences extends MailPreferences {
  /** Whether the quiet hours are the person's own choice. */
  hasOwnQuietHours: boolean;
  /** Whether a lead gets the mail on Mondays. */
  hasLeadDigest: boolean;
}

const NO_CHOICE = { paces: {}, digestHour: DEFAULT_DIGEST_HOUR, hasOwnQuietHours: false, hasLeadDigest: true };

/** How this organisation may write to each of these people: their own choice over the organisation's over the product's. */
export async function loadMailPreferences(
  tx: Tx,
  userIds: readonly string[],
): Promise<{ of: (userId: string) => LoadedPreferences; usual: QuietHours }> {
  const [here] = await tx
    .select({ fromHour: organisations.quietFromHour, untilHour: organisations.quietUntilHour })
    .from(organisations);
  const usual = here ?? {
    fromHour: DEFAULT_ORGANISATION.quietFromHour,
    untilHour: DEFAULT_ORGANISATION.quietUntilHour,
  };
  const rows =
    userIds.length === 0
      ? []
      : await tx
          .select()
          .from(mailPreferences)
          .where(inArray(mailPreferences.userId, [...userIds]));
  const rowOf = new Map(rows.map((row) => [row.userId, row]));
  const of = (userId: string): LoadedPreferences => {
    const row = rowOf.get(userId);
    if (!row) return { ...NO_CHOICE, quietHours: usual };
    const { paces, quietFromHour, quietUntilHour, digestHour, hasLeadDigest } = row;
    const own =
      quietFromHour === null || quietUntilHour === null ? null : { fromHour: quietFromHour, untilHour: quietUntilHour };
    return { paces, quietHours: own ?? usual, digestHour, hasOwnQuietHours: own !== null, hasLeadDigest };
  };
  return { of, usual };
}
