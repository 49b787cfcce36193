import { mailLinks } from "@starboard/db/tables/mail-links";
import { users } from "@starboard/db/tables/users";
import { RequestAddressChange } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { countMail } from "./mail-limit.ts";
import { isPassword } from "./password.ts";

const VALID_FOR_MS = 60 * 60_000;

/** Mails a link to the new address, after the present password. Whether somebody else has that address is not told. */
export const requestAddressChange = defineOpenVerb({
  door: "self",
  input: RequestAddressChange,
  run: async ({ tx, runtime, input, userId, enqueue }) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!(user && (await isPassword(user.passwordHash, input.password)))) {
      throw new StarboardError("INVALID", "The present password is not right.", { field: "password" });
    }
    await countMail(tx, runtime, input.email);
    const id = makeId(runtime.clock);
    const now = runtime.clock.now();
    await tx.insert(mailLinks).values({
      id,
      kind: "address",
      userId,
      newEmail: input.email,
      oldEmail: user.email,
      tokenHash: hashToken(linkToken(runtime.secret, "address", id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    });
    await queueMail({ tx, runtime, enqueue }, { orgId: null, template: "address", subjectId: id });
    return { message: "A link is on its way to the new address. Until you open it, the old one stays." };
  },
});
