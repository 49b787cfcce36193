import { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { invites } from "@starboard/db/tables/invites";
import { keptMails } from "@starboard/db/tables/kept-mails";
import { mailLinks } from "@starboard/db/tables/mail-links";
import { signInAttempts } from "@starboard/db/tables/sign-in-attempts";
import { users } from "@starboard/db/tables/users";
import { enterTenant, type Tx } from "@starboard/db/transaction";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { codeLimitKey } from "./code-limit.ts";
import { hashOfKey } from "./count-within.ts";

/**
 * Erases the identity behind a person's id, with sessions, tokens, links and the second factor; invitations to the address in every
 * organisation; mails that were kept instead of sent and go to the person or name them. Leaves some tenant entered.
 */
export async function eraseAccount(tx: Tx, userId: string): Promise<Record<string, number>> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  if (!user) return {};
  const links = await tx
    .select({ newEmail: mailLinks.newEmail, oldEmail: mailLinks.oldEmail })
    .from(mailLinks)
    .where(eq(mailLinks.userId, userId));
  const addresses = [
    ...new Set([user.email, ...links.flatMap(({ newEmail, oldEmail }) => [newEmail, oldEmail])]),
  ].filter((address) => address !== null);
  const keys = [...addresses.flatMap((address) => [address, `mail:${address}`]), codeLimitKey(userId)].map(hashOfKey);
  await tx.delete(signInAttempts).where(inArray(signInAttempts.key, keys));
  await tx.delete(mailLinks).where(or(inArray(mailLinks.newEmail, addresses), inArray(mailLinks.oldEmail, addresses)));
  const names = [user.name, ...addresses];
  const holds = names.map((name) => sql`position(${name} in ${keptMails.subject} || ${keptMails.text}) > 0`);
  const mails = await tx.delete(keptMails).where(or(inArray(keptMails.toAddress, addresses), ...holds));
  await tx.delete(emailDeliveries).where(and(isNull(emailDeliveries.orgId), eq(emailDeliveries.userId, userId)));
  await tx.delete(users).where(eq(users.id, userId));
  return { keptMails: mails.rowCount ?? 0, invitations: await eraseInvites(tx, addresses), accounts: 1 };
}

/** An organisation that invited the address need not be one of the person's. */
async function eraseInvites(tx: Tx, addresses: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ id: string }>(sql`select list_organisation_ids() as id`);
  let erased = 0;
  for (const { id } of rows) {
    await enterTenant(tx, id);
    const { rowCount } = await tx.delete(invites).where(inArray(invites.email, [...addresses]));
    erased += rowCount ?? 0;
  }
  return erased;
}
