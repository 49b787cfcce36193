import { randomBytes } from "node:crypto";
import { secondFactors } from "@starboard/db/tables/second-factors";
import { secondSteps } from "@starboard/db/tables/second-steps";
import type { Tx } from "@starboard/db/transaction";
import { SECOND_STEP_MINUTES } from "@starboard/domain/second-factor-limits";
import { and, eq, isNotNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";
import { type Entering, type OpenedSession, openSession } from "./open-session.ts";

/** The first factor was right, and the second is asked for: no session is open. */
export class SecondStepNeeded extends Error {
  override readonly name = "SecondStepNeeded";
  /** What the browser shows with the code; the table keeps its hash. */
  readonly token: string;

  constructor(token: string) {
    super("second-step");
    this.token = token;
  }
}

export type FirstFactorShown = OpenedSession | { stepToken: string };

/**
 * What every door does with whom it has recognised: a session, or for who has a second factor the way to it. What it
 * returns goes through `insideOrNext` once the transaction is over, so that nothing of it is rolled back.
 */
export async function letIn(tx: Tx, runtime: Runtime, entering: Entering): Promise<FirstFactorShown> {
  const { userId } = entering;
  const [factor] = await tx
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)));
  if (!factor) return { sessionId: await openSession(tx, runtime, entering), userId };
  const stepToken = randomBytes(32).toString("base64url");
  const createdAt = runtime.clock.now();
  const expiresAt = new Date(createdAt.getTime() + SECOND_STEP_MINUTES * 60_000);
  await tx.insert(secondSteps).values({ tokenHash: hashToken(stepToken), userId, createdAt, expiresAt });
  return { stepToken };
}

/** Throws SecondStepNeeded for who is not inside yet. */
export function insideOrNext(shown: FirstFactorShown): OpenedSession {
  if ("stepToken" in shown) throw new SecondStepNeeded(shown.stepToken);
  return shown;
}
