import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import { noteInAudit } from "./note-in-audit.ts";
import { sessionEnd } from "./session-end.ts";

export interface OpenedSession {
  sessionId: string;
  userId: string;
}

/** How somebody proved who they are; the audit log says so. */
export type WayIn = "password" | "mailed-link" | "provider" | "demo-door" | "app-code" | "recovery-code";

export interface Entering {
  userId: string;
  userAgent: string;
  way: WayIn;
}

/**
 * A session row for a person who has just proved who they are; the cookie names it. The transaction is in the person's
 * own view afterwards.
 */
export async function openSession(tx: Tx, runtime: Runtime, { userId, userAgent, way }: Entering): Promise<string> {
  const id = makeId(runtime.clock);
  const now = runtime.clock.now();
  const expiresAt = sessionEnd(now, now);
  await tx.insert(sessions).values({ id, userId, userAgent: userAgent.slice(0, 300), createdAt: now, expiresAt });
  await noteInAudit(tx, runtime, { userId, action: "session.open", fields: [way] });
  return id;
}
