import { recoveryCodes } from "@starboard/db/tables/recovery-codes";
import { secondFactors } from "@starboard/db/tables/second-factors";
import type { Tx } from "@starboard/db/transaction";
import { isAppCode } from "@starboard/domain/second-factor";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { stepOfCode } from "./app-code.ts";
import { openSecret, sealSecret } from "./seal-secret.ts";

/** Which of the two a right code was. */
export type CodeKind = "app" | "recovery";

/**
 * Uses a code up: of the app, or one for recovery. Null for a wrong one, for one that was used, and for one that is no
 * newer than the last. Whoever comes at the same time waits for the row and finds the code used.
 */
export async function useCode(tx: Tx, runtime: Runtime, userId: string, code: string): Promise<CodeKind | null> {
  const isOn = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
  const [factor] = await tx.select().from(secondFactors).where(isOn).for("update");
  if (!factor) return null;
  if (isAppCode(code)) return (await useAppCode(tx, runtime, factor, code)) ? "app" : null;
  return (await useRecoveryCode(tx, runtime, userId, code)) ? "recovery" : null;
}

/** @param factor its row, locked */
export async function useAppCode(
  tx: Tx,
  runtime: Runtime,
  { userId, sealedSecret, lastStep }: typeof secondFactors.$inferSelect,
  code: string,
): Promise<boolean> {
  const opened = openSecret(runtime, userId, sealedSecret);
  if (!opened) {
    runtime.logger.error({ userId }, "a second factor does not open with the installation's secret or an earlier one");
    return false;
  }
  const step = stepOfCode(opened.plain, code, runtime.clock.now());
  if (step === null || (lastStep !== null && step <= lastStep)) return false;
  const changes = opened.isOld ? { sealedSecret: sealSecret(runtime, userId, opened.plain) } : {};
  await tx
    .update(secondFactors)
    .set({ lastStep: step, ...changes })
    .where(eq(secondFactors.userId, userId));
  return true;
}

async function useRecoveryCode(tx: Tx, { clock }: Runtime, userId: string, code: string): Promise<boolean> {
  const isUnused = and(
    eq(recoveryCodes.userId, userId),
    eq(recoveryCodes.codeHash, hashToken(code)),
    isNull(recoveryCodes.usedAt),
  );
  const used = await tx.update(recoveryCodes).set({ usedAt: clock.now() }).where(isUnused).returning();
  return used.length === 1;
}
