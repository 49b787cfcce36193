import { secondSteps } from "@starboard/db/tables/second-steps";
import { users } from "@starboard/db/tables/users";
import { ChangePassword } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { Id } from "@starboard/domain/identifier";
import { eq } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { endSessions } from "./end-sessions.ts";
import { namesAround } from "./names-around.ts";
import { hashPassword, isPassword } from "./password.ts";
import { tellOfAccount } from "./tell-of-account.ts";

/** Changes the caller's own password, ends every other session of theirs and tells them by mail. */
export const changePassword = defineOpenVerb({
  door: "self",
  input: ChangePassword.extend({ sessionId: Id }),
  run: async ({ tx, runtime, input, userId, enqueue }) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!(user && (await isPassword(user.passwordHash, input.current)))) {
      throw new StarboardError("INVALID", "The present password is not right.", { field: "current" });
    }
    const names = await namesAround(tx, userId);
    const passwordHash = await hashPassword(input.next, { names, field: "next" });
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
    await endSessions(tx, runtime, { userId, but: input.sessionId, why: "password" });
    await tellOfAccount({ tx, runtime, enqueue }, userId, "password-changed");
    return { changed: true };
  },
});
