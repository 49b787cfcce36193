import { createHash } from "node:crypto";
import { signInAttempts } from "@starboard/db/tables/sign-in-attempts";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

const MAX_MAILS = 15;
const WINDOW_MS = 60 * 60_000;

/** Throws LIMIT when one address was asked for too often within the hour, known or not. */
export async function countMail(tx: Tx, runtime: Runtime, email: string): Promise<void> {
  const key = createHash("sha256").update(`mail:${email}`).digest("hex");
  const now = runtime.clock.now();
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  const isOpen = sql`${signInAttempts.windowEndsAt} > ${now}`;
  const [row] = await tx
    .insert(signInAttempts)
    .values({ key, failures: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        failures: sql`case when ${isOpen} then ${signInAttempts.failures} + 1 else 1 end`,
        windowEndsAt: sql`case when ${isOpen} then ${signInAttempts.windowEndsAt} else ${windowEndsAt} end`,
      },
    })
    .returning({ asked: signInAttempts.failures, windowEndsAt: signInAttempts.windowEndsAt });
  if (row && row.asked > MAX_MAILS) {
    throw new StarboardError(
      "LIMIT",
      "This address was asked for too often. Look into its mailbox, or try in an hour.",
      { retryAfterSeconds: Math.ceil((row.windowEndsAt.getTime() - now.getTime()) / 1000) },
    );
  }
}
