import { sessions } from "@starboard/db/tables/sessions";
import type { Tx } from "@starboard/db/transaction";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import { sessionEnd } from "./session-end.ts";

export interface OpenedSession {
  sessionId: string;
  userId: string;
}

/** A session row for a person who has just proved who they are; the cookie names it. */
export async function openSession(tx: Tx, runtime: Runtime, userId: string, userAgent: string): Promise<string> {
  const id = makeId(runtime.clock);
  const now = runtime.clock.now();
  const expiresAt = sessionEnd(now, now);
  await tx.insert(sessions).values({ id, userId, userAgent: userAgent.slice(0, 300), createdAt: now, expiresAt });
  return id;
}
