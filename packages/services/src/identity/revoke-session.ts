import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";

/** Ends a session of this person; its cookie is refused from the next request on. @returns whether it was open */
export async function revokeSession(
  tx: Tx,
  { clock }: Runtime,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<boolean> {
  const now = clock.now();
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length > 0;
}
