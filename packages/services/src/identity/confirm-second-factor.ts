import { secondFactors } from "@starboard/db/tables/second-factors";
import { StarboardError } from "@starboard/domain/errors";
import { Id } from "@starboard/domain/identifier";
import { ConfirmSecondFactor, isAppCode } from "@starboard/domain/second-factor";
import { SECOND_FACTOR_START_MINUTES } from "@starboard/domain/second-factor-limits";
import { and, eq, gt, isNull } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { endSessions } from "./end-sessions.ts";
import { makeRecoveryCodes } from "./make-recovery-codes.ts";
import { tellOfAccount } from "./tell-of-account.ts";
import { useAppCode } from "./use-code.ts";

/**
 * Turns the second factor on with the app's first code, and gives ten recovery codes, this once. Every other session of
 * the caller ends: none of them was opened with both factors. Throws INVALID for a wrong code, CONFLICT where nothing
 * waits for one.
 */
export const confirmSecondFactor = defineOpenVerb({
  door: "self",
  input: ConfirmSecondFactor.extend({ sessionId: Id }),
  run: async ({ tx, runtime, input: { code, sessionId }, userId, enqueue }) => {
    const now = runtime.clock.now();
    const since = new Date(now.getTime() - SECOND_FACTOR_START_MINUTES * 60_000);
    const waits = and(
      eq(secondFactors.userId, userId),
      isNull(secondFactors.confirmedAt),
      gt(secondFactors.createdAt, since),
    );
    const [factor] = await tx.select().from(secondFactors).where(waits).for("update");
    if (!factor) throw new StarboardError("CONFLICT", "There is no secret that waits for its first code. Begin again.");
    if (!(isAppCode(code) && (await useAppCode(tx, runtime, factor, code)))) {
      throw new StarboardError("INVALID", "This code is not right. Wait for the app’s next one and write that.", {
        field: "code",
      });
    }
    await tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.userId, userId));
    const codes = await makeRecoveryCodes(tx, runtime, userId);
    await endSessions(tx, runtime, { userId, but: sessionId, why: "second-factor" });
    await tellOfAccount({ tx, runtime, enqueue }, userId, "second-factor-on");
    return { recoveryCodes: codes };
  },
});
