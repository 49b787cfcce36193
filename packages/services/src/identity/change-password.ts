import { secondSteps } from "@starboard/db/tables/second-steps";
import { users } from "@starboard/db/tables/users";
import { ChangePassword } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { Id } from "@starboard/domain/identifier";
import { eq } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { endSessionsBut } from "./end-other-sessions.ts";
import { namesAround } from "./names-around.ts";
import { hashPassword, isPassword } from "./password.ts";

/** Changes the caller's own password and ends every other session of theirs. */
export const changePassword = defineOpenVerb({
  door: "self",
  input: ChangePassword.extend({ sessionId: Id }),
  run: async ({ tx, runtime, input, userId }) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!(user && (await isPassword(user.passwordHash, input.current)))) {
      throw new StarboardError("INVALID", "The present password is not right.", { field: "current" });
    }
    const names = await namesAround(tx, userId);
    const passwordHash = await hashPassword(input.next, { names, field: "next" });
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
    await endSessionsBut(tx, runtime, { userId, sessionId: input.sessionId });
    return { changed: true };
  },
});
