import { passwordResets } from "@starboard/db/tables/password-resets";
import { users } from "@starboard/db/tables/users";
import { RequestPasswordReset } from "@starboard/domain/account";
import { ACCOUNT_LINK_MINUTES } from "@starboard/domain/account-times";
import { eq } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { countMail } from "./mail-limit.ts";

/** Mails a link that works once and for ten minutes only. The answer is the same for an address that nobody has. */
export const requestPasswordReset = defineOpenVerb({
  door: "anyone",
  input: RequestPasswordReset,
  run: async ({ tx, runtime, input, enqueue }) => {
    await countMail(tx, runtime, input.email);
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    const id = makeId(runtime.clock);
    const now = runtime.clock.now();
    // An address that nobody has takes the same way: a row, a delivery and a job, which then finds nobody to write to.
    await tx.insert(passwordResets).values({
      id,
      userId: user?.id ?? null,
      tokenHash: hashToken(linkToken(runtime.secret, "password-reset", id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ACCOUNT_LINK_MINUTES * 60_000),
    });
    await queueMail({ tx, runtime, enqueue }, { orgId: null, template: "password-reset", subjectId: id });
    return { message: "If this address belongs to someone here, a mail is on its way to it." };
  },
});
