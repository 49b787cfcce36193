import { apiTokens } from "@starboard/db/tables/api-tokens";
import { passwordResets } from "@starboard/db/tables/password-resets";
import { providerLinks } from "@starboard/db/tables/provider-links";
import { secondSteps } from "@starboard/db/tables/second-steps";
import { users } from "@starboard/db/tables/users";
import { ResetPassword } from "@starboard/domain/account";
import { and, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { endSessions } from "./end-sessions.ts";
import { namesAround } from "./names-around.ts";
import { hashPassword } from "./password.ts";
import { tellOfAccount } from "./tell-of-account.ts";
import { linkIsOver } from "./use-mail-link.ts";

/**
 * Sets a new password by the mailed link, ends every session and every token of the person and forgets the accounts at
 * other providers: whoever holds the mailbox begins anew, and is told by mail. A second factor
 * stays on and is asked for as before.
 */
export const resetPassword = defineOpenVerb({
  door: "anyone",
  input: ResetPassword,
  run: async ({ tx, runtime, input, enqueue }) => {
    const now = runtime.clock.now();
    const [used] = await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(
        and(
          eq(passwordResets.tokenHash, hashToken(input.token)),
          isNull(passwordResets.usedAt),
          gt(passwordResets.expiresAt, now),
        ),
      )
      .returning({ userId: passwordResets.userId });
    if (!used?.userId) throw linkIsOver();
    const names = await namesAround(tx, used.userId);
    const passwordHash = await hashPassword(input.password, { names });
    // Whoever closes their account has no password any more, and gets none.
    const isOpen = and(eq(users.id, used.userId), isNotNull(users.passwordHash));
    const changed = await tx.update(users).set({ passwordHash }).where(isOpen).returning({ id: users.id });
    if (changed.length === 0) throw linkIsOver();
    await endSessions(tx, runtime, { userId: used.userId, but: null, why: "password" });
    await tx
      .update(apiTokens)
      .set({ revokedAt: now })
      .where(and(eq(apiTokens.userId, used.userId), isNull(apiTokens.revokedAt)));
    await tx.delete(secondSteps).where(eq(secondSteps.userId, used.userId));
    await tx.delete(providerLinks).where(eq(providerLinks.userId, used.userId));
    await tellOfAccount({ tx, runtime, enqueue }, used.userId, "password-changed");
    return { changed: true };
  },
});
