import { signInAttempts } from "@starboard/db/tables/sign-in-attempts";
import { type Tx, withPerson } from "@starboard/db/transaction";
import { eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { countWithin, hashOfKey } from "./count-within.ts";

/** Three of a million codes are right at a time, and who guesses has the first factor already. */
const MAX_CODES = 5;

export const codeLimitKey = (userId: string): string => `code:${userId}`;

/**
 * Counts a code before anybody looks whether it is right, in a transaction of its own: many at the same time are each
 * counted, and a refusal takes nothing back. Throws LIMIT after five within a quarter of an hour.
 */
export const countCode = (runtime: Runtime, userId: string): Promise<void> =>
  withPerson(runtime.pool, null, (tx) =>
    countWithin(tx, runtime, {
      key: codeLimitKey(userId),
      max: MAX_CODES,
      windowMs: 15 * 60_000,
      sentence: "Too many codes that were not right. Try again in a quarter of an hour.",
    }),
  );

/** After a right code. */
export const forgetCodes = (tx: Tx, userId: string) =>
  tx.delete(signInAttempts).where(eq(signInAttempts.key, hashOfKey(codeLimitKey(userId))));
