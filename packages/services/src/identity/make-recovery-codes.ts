import { recoveryCodes } from "@starboard/db/tables/recovery-codes";
import type { Tx } from "@starboard/db/transaction";
import { RECOVERY_CODES } from "@starboard/domain/second-factor-limits";
import { eq } from "drizzle-orm";
import { Secret } from "otpauth";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { groupsOf } from "./app-code.ts";

/** 120 bits are 24 letters and digits: a hash without salt or stretching is enough to keep them. */
const CODE_BYTES = 15;

/** Ten new codes in the place of the earlier ones. @returns them as they are shown, this once */
export async function makeRecoveryCodes(tx: Tx, { clock }: Runtime, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => new Secret({ size: CODE_BYTES }).base32.toLowerCase());
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const createdAt = clock.now();
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashToken(code), createdAt })));
  return codes.map((code) => groupsOf(code, 4, "-"));
}
