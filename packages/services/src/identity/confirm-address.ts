import { mailLinks } from "@starboard/db/tables/mail-links";
import { providerLinks } from "@starboard/db/tables/provider-links";
import { secondSteps } from "@starboard/db/tables/second-steps";
import { users } from "@starboard/db/tables/users";
import { MailedToken } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { and, eq, isNull } from "drizzle-orm";
import { queueMail } from "../mail/queue-mail.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { endSessions } from "./end-sessions.ts";
import { holdAddress } from "./hold-address.ts";
import { useMailLink } from "./use-mail-link.ts";

/**
 * The mailed link proves the new address: it takes the old one's place, every session ends and the old address is
 * told. Throws CONFLICT when somebody has the address: who holds the link reads that mailbox and may know.
 */
export const confirmAddress = defineOpenVerb({
  door: "anyone",
  input: MailedToken,
  run: async ({ tx, runtime, input, enqueue }) => {
    const { id, userId, newEmail, oldEmail } = await useMailLink(tx, runtime, "address", input.token);
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId)).for("update");
    if (!(newEmail && user && user.email === oldEmail)) {
      throw new StarboardError("NOT_FOUND", "This link has been used or is over. Ask for a new one.");
    }
    if (await holdAddress(tx, newEmail))
      throw new StarboardError("CONFLICT", "There is an account with this address already. Sign in with it.");
    const now = runtime.clock.now();
    await tx.update(users).set({ email: newEmail }).where(eq(users.id, userId));
    await tx
      .update(mailLinks)
      .set({ usedAt: now })
      .where(and(eq(mailLinks.userId, userId), isNull(mailLinks.usedAt)));
    await endSessions(tx, runtime, { userId, but: null, why: "address" });
    await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
    await tx.delete(providerLinks).where(eq(providerLinks.userId, userId));
    await queueMail({ tx, runtime, enqueue }, { orgId: null, template: "address-changed", subjectId: id });
    return { email: newEmail };
  },
});
