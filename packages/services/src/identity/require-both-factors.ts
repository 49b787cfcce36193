import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import type { Runtime } from "../runtime.ts";
import { requirePassword } from "./close-account.ts";
import { forgetCodes } from "./code-limit.ts";
import { useCode } from "./use-code.ts";

/** Throws INVALID unless password and code are the person's. The code is used up; the caller has counted it before. */
export async function requireBothFactors(
  tx: Tx,
  runtime: Runtime,
  userId: string,
  { password, code }: { password: string; code: string },
): Promise<void> {
  await requirePassword(tx, userId, password);
  if (!(await useCode(tx, runtime, userId, code))) {
    throw new StarboardError(
      "INVALID",
      "This code is not right, or it was used already. Wait for the app’s next one.",
      { field: "code" },
    );
  }
  await forgetCodes(tx, userId);
}
