import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { noteInAudit } from "./note-in-audit.ts";

interface Ending {
  userId: string;
  /** The session that stays; none where it is null. */
  but: string | null;
  /** What ended them, as the audit log names it. */
  why: "elsewhere" | "password" | "address" | "second-factor" | "erasure";
}

/**
 * Ends the open sessions of a person and notes it in the audit logs of their organisations, once for all of them. The
 * transaction is in the person's own view afterwards. @returns how many were open
 */
export async function endSessions(tx: Tx, runtime: Runtime, { userId, but, why }: Ending): Promise<number> {
  const isOther = but === null ? undefined : ne(sessions.id, but);
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: runtime.clock.now() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), isOther))
    .returning({ id: sessions.id });
  if (ended.length > 0) await noteInAudit(tx, runtime, { userId, action: "session.end", fields: [why] });
  return ended.length;
}
