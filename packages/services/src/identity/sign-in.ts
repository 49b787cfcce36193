import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { SignIn } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { insideOrNext, letIn } from "./let-in.ts";
import type { OpenedSession } from "./open-session.ts";
import { isPassword } from "./password.ts";
import { assertMayTry, forgetFailures, noteFailure } from "./sign-in-limit.ts";

/**
 * Opens a session for an address and its password. Throws UNAUTHENTICATED with one sentence for a wrong password and
 * an unknown address alike, after the same work; LIMIT after too many failures; SecondStepNeeded for who has a second factor. The hash is checked outside a
 * transaction, so that no connection waits for it.
 */
export async function signIn(runtime: Runtime, raw: unknown, userAgent: string): Promise<OpenedSession> {
  const { email, password } = parseInput(SignIn, raw);
  await assertMayTry(runtime, email);
  const user = await withPerson(runtime.pool, null, async (tx) => {
    const [found] = await tx.select().from(users).where(eq(users.email, email));
    return found;
  });
  const isRight = await isPassword(user?.passwordHash ?? null, password);
  if (!(user && isRight)) {
    await noteFailure(runtime, email);
    throw new StarboardError("UNAUTHENTICATED", "This address and password do not belong together.");
  }
  await forgetFailures(runtime, email);
  const entering = { userId: user.id, userAgent, way: "password" } as const;
  return insideOrNext(await withPerson(runtime.pool, user.id, (tx) => letIn(tx, runtime, entering)));
}

/**
 * Opens a session for a demo person without a password. Throws NOT_FOUND for anybody who is not of the demo;
 * SecondStepNeeded for who has a second factor.
 */
export async function signInAsDemo(runtime: Runtime, userId: string, userAgent: string): Promise<OpenedSession> {
  const shown = await withPerson(runtime.pool, null, async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!user?.isDemo) throw new StarboardError("NOT_FOUND", "There is no such demo person.");
    return letIn(tx, runtime, { userId, userAgent, way: "demo-door" });
  });
  return insideOrNext(shown);
}
