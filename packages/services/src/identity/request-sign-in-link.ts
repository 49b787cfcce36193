import { mailLinks } from "@starboard/db/tables/mail-links";
import { users } from "@starboard/db/tables/users";
import { RequestSignInLink } from "@starboard/domain/account";
import { ACCOUNT_LINK_MINUTES } from "@starboard/domain/account-times";
import { eq } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { countMail } from "./mail-limit.ts";

/** Mails a link that signs in once and for ten minutes only. The same answer and the same work for everybody. */
export const requestSignInLink = defineOpenVerb({
  door: "anyone",
  input: RequestSignInLink,
  run: async ({ tx, runtime, input, enqueue }) => {
    await countMail(tx, runtime, input.email);
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    const id = makeId(runtime.clock);
    const now = runtime.clock.now();
    await tx.insert(mailLinks).values({
      id,
      kind: "sign-in",
      userId: user?.id ?? null,
      tokenHash: hashToken(linkToken(runtime.secret, "sign-in", id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ACCOUNT_LINK_MINUTES * 60_000),
    });
    await queueMail({ tx, runtime, enqueue }, { orgId: null, template: "sign-in", subjectId: id });
    return { message: "If this address belongs to someone here, a link is on its way to it." };
  },
});
