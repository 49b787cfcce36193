import { apiTokens } from "@starboard/db/tables/api-tokens";
import { mailLinks } from "@starboard/db/tables/mail-links";
import { providerLinks } from "@starboard/db/tables/provider-links";
import { recoveryCodes } from "@starboard/db/tables/recovery-codes";
import { secondFactors } from "@starboard/db/tables/second-factors";
import { sessions } from "@starboard/db/tables/sessions";
import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { eq } from "drizzle-orm";

/** A person's own account for their export: everything but secrets and their hashes. Null when the person is gone. */
export async function describeAccount(tx: Tx, userId: string) {
  const { id, email, name, timeZone, createdAt } = users;
  const [person] = await tx.select({ id, email, name, timeZone, createdAt }).from(users).where(eq(id, userId));
  if (!person) return null;
  return {
    person,
    sessions: await tx
      .select({ userAgent: sessions.userAgent, createdAt: sessions.createdAt, revokedAt: sessions.revokedAt })
      .from(sessions)
      .where(eq(sessions.userId, userId)),
    tokens: await tx
      .select({
        name: apiTokens.name,
        scope: apiTokens.scope,
        createdAt: apiTokens.createdAt,
        lastUsedAt: apiTokens.lastUsedAt,
      })
      .from(apiTokens)
      .where(eq(apiTokens.userId, userId)),
    providers: await tx
      .select({ provider: providerLinks.provider, subject: providerLinks.subject, createdAt: providerLinks.createdAt })
      .from(providerLinks)
      .where(eq(providerLinks.userId, userId)),
    secondFactor: await tx
      .select({ createdAt: secondFactors.createdAt, onSince: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId)),
    recoveryCodes: await tx
      .select({ createdAt: recoveryCodes.createdAt, usedAt: recoveryCodes.usedAt })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.userId, userId)),
    mailedLinks: await tx
      .select({
        kind: mailLinks.kind,
        newEmail: mailLinks.newEmail,
        oldEmail: mailLinks.oldEmail,
        createdAt: mailLinks.createdAt,
      })
      .from(mailLinks)
      .where(eq(mailLinks.userId, userId)),
  };
}
