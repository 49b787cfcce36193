import { secondSteps } from "@starboard/db/tables/second-steps";
import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { MailedToken } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { SecondStepForm } from "@starboard/domain/second-factor";
import { and, eq, gt, isNotNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { parseInput } from "../verb/parse-input.ts";
import { SideEffects } from "../verb/side-effects.ts";
import { countCode, forgetCodes } from "./code-limit.ts";
import { noteInAudit } from "./note-in-audit.ts";
import { type OpenedSession, openSession } from "./open-session.ts";
import { tellOfAccount } from "./tell-of-account.ts";
import { useCode } from "./use-code.ts";

const SignInByCode = MailedToken.extend(SecondStepForm.shape);

const isOver = () =>
  new StarboardError("UNAUTHENTICATED", "That took too long, or it was done already. Sign in again from the start.", {
    reason: "over",
  });

/**
 * Opens a session for who has shown the first factor and now a code of the app or one for recovery. Throws
 * UNAUTHENTICATED for a wrong or used code, with the reason `over` where the first factor has to be shown again; LIMIT
 * after too many codes.
 */
export async function signInByCode(runtime: Runtime, raw: unknown, userAgent: string): Promise<OpenedSession> {
  const { token, code } = parseInput(SignInByCode, raw);
  const now = runtime.clock.now();
  const isOpenStep = and(eq(secondSteps.tokenHash, hashToken(token)), gt(secondSteps.expiresAt, now));
  const [step] = await withPerson(runtime.pool, null, (tx) => tx.select().from(secondSteps).where(isOpenStep));
  if (!step) throw isOver();
  const { userId } = step;
  await countCode(runtime, userId);
  const effects = new SideEffects(null, runtime.clock);
  const opened = await withPerson(runtime.pool, userId, async (tx) => {
    // The person before what is theirs, as everybody who locks both does. Who closes the account has no password any more.
    const isPerson = and(eq(users.id, userId), isNotNull(users.passwordHash));
    const [user] = await tx.select({ id: users.id }).from(users).where(isPerson).for("no key update");
    const [held] = await tx.select().from(secondSteps).where(isOpenStep).for("update");
    if (!(user && held)) return "over";
    const kind = await useCode(tx, runtime, userId, code);
    if (!kind) {
      // Five in a quarter of an hour at most: what the limit refuses is not looked at and not noted.
      await noteInAudit(tx, runtime, { userId, action: "session.refuse-code" });
      return "wrong";
    }
    await tx.delete(secondSteps).where(isOpenStep);
    await forgetCodes(tx, userId);
    if (kind === "recovery") {
      await tellOfAccount({ tx, runtime, enqueue: effects.enqueue }, userId, "second-factor-recovery");
      await effects.writeJobs(tx);
    }
    return { sessionId: await openSession(tx, runtime, { userId, userAgent, way: `${kind}-code` }), userId };
  });
  if (opened === "over") throw isOver();
  if (opened === "wrong") {
    throw new StarboardError(
      "UNAUTHENTICATED",
      "This code is not right, or it was used already. Wait for the app’s next one.",
    );
  }
  effects.wake(runtime);
  return opened;
}
