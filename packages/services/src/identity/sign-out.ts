import { sessions } from "@starboard/db/tables/sessions";
import { withPerson } from "@starboard/db/transaction";
import { and, eq, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { noteInAudit } from "./note-in-audit.ts";

/** Ends a session; its cookie is refused from the next request on. */
export async function signOut(runtime: Runtime, sessionId: string): Promise<void> {
  await withPerson(runtime.pool, null, async (tx) => {
    const [ended] = await tx
      .update(sessions)
      .set({ revokedAt: runtime.clock.now() })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
      .returning({ userId: sessions.userId });
    if (ended) await noteInAudit(tx, runtime, { userId: ended.userId, action: "session.end" });
  });
}
