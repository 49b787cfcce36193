import { createHash } from "node:crypto";
import { signInAttempts } from "@starboard/db/tables/sign-in-attempts";
import { withPerson } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { eq, sql } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

const MAX_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;

const keyOf = (email: string) => createHash("sha256").update(email).digest("hex");

/** Throws LIMIT after ten failures for one address within fifteen minutes, known or not. */
export async function assertMayTry(runtime: Runtime, email: string): Promise<void> {
  const row = await withPerson(runtime.pool, null, async (tx) => {
    const [found] = await tx
      .select()
      .from(signInAttempts)
      .where(eq(signInAttempts.key, keyOf(email)));
    return found;
  });
  const now = runtime.clock.now();
  if (row && row.failures >= MAX_FAILURES && row.windowEndsAt > now) {
    throw new StarboardError("LIMIT", "Too many attempts for this address. Try again in a quarter of an hour.", {
      retryAfterSeconds: Math.ceil((row.windowEndsAt.getTime() - now.getTime()) / 1000),
    });
  }
}

export async function noteFailure(runtime: Runtime, email: string): Promise<void> {
  const now = runtime.clock.now();
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS);
  await withPerson(runtime.pool, null, async (tx) => {
    await tx
      .insert(signInAttempts)
      .values({ key: keyOf(email), failures: 1, windowEndsAt })
      .onConflictDoUpdate({
        target: signInAttempts.key,
        set: {
          failures: sql`case when ${signInAttempts.windowEndsAt} > ${now} then ${signInAttempts.failures} + 1 else 1 end`,
          windowEndsAt: sql`case when ${signInAttempts.windowEndsAt} > ${now} then ${signInAttempts.windowEndsAt} else ${windowEndsAt} end`,
        },
      });
  });
}

export async function forgetFailures(runtime: Runtime, email: string): Promise<void> {
  await withPerson(runtime.pool, null, (tx) => tx.delete(signInAttempts).where(eq(signInAttempts.key, keyOf(email))));
}
