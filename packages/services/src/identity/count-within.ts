import { createHash } from "node:crypto";
import { signInAttempts } from "@starboard/db/tables/sign-in-attempts";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

interface Limit {
  /** What is counted; kept as a hash. */
  key: string;
  max: number;
  windowMs: number;
  /** For the person who is refused. */
  sentence: string;
}

export const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Counts one more within a window that begins with the first. Throws LIMIT when it is one too many. */
export async function countWithin(tx: Tx, { clock }: Runtime, { key, max, windowMs, sentence }: Limit): Promise<void> {
  const now = clock.now();
  const windowEndsAt = new Date(now.getTime() + windowMs);
  const isOpen = sql`${signInAttempts.windowEndsAt} > ${now}`;
  const [row] = await tx
    .insert(signInAttempts)
    .values({ key: hashOfKey(key), failures: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`case when ${isOpen} then ${signInAttempts.failures} + 1 else 1 end`,
        windowEndsAt: sql`case when ${isOpen} then ${signInAttempts.windowEndsAt} else ${windowEndsAt} end`,
      },
    })
    .returning({ asked: signInAttempts.failures, windowEndsAt: signInAttempts.windowEndsAt });
  if (row && row.asked > max) {
    const retryAfterSeconds = Math.ceil((row.windowEndsAt.getTime() - now.getTime()) / 1000);
    throw new StarboardError("LIMIT", sentence, { retryAfterSeconds });
  }
}
