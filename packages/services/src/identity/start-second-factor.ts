import { secondFactors } from "@starboard/db/tables/second-factors";
import { users } from "@starboard/db/tables/users";
import { StarboardError } from "@starboard/domain/errors";
import { StartSecondFactor } from "@starboard/domain/second-factor";
import { eq, isNull } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { makeAppSecret, showSecret } from "./app-code.ts";
import { requirePassword } from "./close-account.ts";
import { sealSecret } from "./seal-secret.ts";

/**
 * Shows the caller a new secret for their app, after the present password. Nothing is asked for at sign-in before
 * its first code has come. Throws CONFLICT where a second factor is on.
 */
export const startSecondFactor = defineOpenVerb({
  door: "self",
  input: StartSecondFactor,
  run: async ({ tx, runtime, input, userId }) => {
    await requirePassword(tx, userId, input.password);
    const secret = makeAppSecret();
    const begun = { sealedSecret: sealSecret(runtime, userId, secret), createdAt: runtime.clock.now() };
    const kept = await tx
      .insert(secondFactors)
      .values({ userId, ...begun })
      .onConflictDoUpdate({ target: secondFactors.userId, set: begun, setWhere: isNull(secondFactors.confirmedAt) })
      .returning({ userId: secondFactors.userId });
    if (kept.length === 0) throw new StarboardError("CONFLICT", "Your second factor is on. Turn it off first.");
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
    return showSecret(secret, user?.email ?? "");
  },
});
