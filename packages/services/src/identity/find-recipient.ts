import { mailLinks } from "@starboard/db/tables/mail-links";
import { passwordResets } from "@starboard/db/tables/password-resets";
import { users } from "@starboard/db/tables/users";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, isNull } from "drizzle-orm";

export interface Recipient {
  email: string;
  name: string;
  /** IANA name of the zone the person lives by. */
  timeZone: string;
}

const RECIPIENT = { email: users.email, name: users.name, timeZone: users.timeZone };

/** Where mail for a person goes; null when the person is gone. */
export async function findRecipient(tx: Tx, userId: string): Promise<Recipient | null> {
  const [user] = await tx.select(RECIPIENT).from(users).where(eq(users.id, userId));
  return user ?? null;
}

/** Whether somebody has the address: for the words of a mail that goes there, never for an answer. */
export async function isKnownAddress(tx: Tx, email: string): Promise<boolean> {
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return user !== undefined;
}

/** Who asked for a password reset that is not used yet, and until when it can be. */
export async function findOpenReset(tx: Tx, resetId: string) {
  const [row] = await tx
    .select({ ...RECIPIENT, expiresAt: passwordResets.expiresAt })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(and(eq(passwordResets.id, resetId), isNull(passwordResets.usedAt)));
  return row ?? null;
}

/** Whom a mailed link is about; null when there is nobody, or when it is used and the mail not about that. */
export async function findLinkRecipient(tx: Tx, linkId: string) {
  const [row] = await tx
    .select({
      ...RECIPIENT,
      newEmail: mailLinks.newEmail,
      oldEmail: mailLinks.oldEmail,
      usedAt: mailLinks.usedAt,
      expiresAt: mailLinks.expiresAt,
    })
    .from(mailLinks)
    .innerJoin(users, eq(users.id, mailLinks.userId))
    .where(eq(mailLinks.id, linkId));
  return row ?? null;
}
