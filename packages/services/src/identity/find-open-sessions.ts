import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

/** Where a person is signed in, the newest first. Call it for the caller, or for a member whom a guard has granted. */
export function findOpenSessions(tx: Tx, { clock }: Runtime, userId: string) {
  const { id, userAgent, createdAt } = sessions;
  return tx
    .select({ id, userAgent, createdAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, clock.now())))
    .orderBy(desc(createdAt));
}
