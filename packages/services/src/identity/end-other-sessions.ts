import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { EndSession } from "@starboard/domain/account";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { requirePassword } from "./close-account.ts";
import { noteInAudit } from "./note-in-audit.ts";

/** Ends every session of the caller but the one they ask from, after the present password. */
export const endOtherSessions = defineOpenVerb({
  door: "self",
  input: EndSession,
  run: async ({ tx, runtime, input: { sessionId, password }, userId }) => {
    await requirePassword(tx, userId, password);
    const ended = await endSessionsBut(tx, runtime, { userId, sessionId });
    if (ended > 0) await noteInAudit(tx, runtime, { userId, action: "session.end", fields: ["elsewhere"] });
    return { ended };
  },
});

/** @returns how many were open */
export async function endSessionsBut(
  tx: Tx,
  runtime: Runtime,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: runtime.clock.now() })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), ne(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  return ended.length;
}
