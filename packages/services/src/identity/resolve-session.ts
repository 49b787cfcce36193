import { sessions } from "@starboard/db/tables/sessions";
import { withPerson } from "@starboard/db/transaction";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Runtime } from "../runtime.ts";
import { findWhoAsks } from "./find-who-asks.ts";
import type { ResolvedSession } from "./resolved-session.ts";
import { sessionEnd } from "./session-end.ts";

/** A session in use is written to once an hour at most. */
const USE_NOTED_EVERY_MS = 60 * 60_000;

interface ShownSession {
  createdAt: string;
  expiresAt: string;
}

/**
 * Reads the session row behind a cookie, on every request, so that sign-out, removal and changed roles hold at once.
 * Using a session moves the end that it has when it is not used again.
 * @param slug the organisation of the request's address, if any
 * @param options `isUse` is false for a look that no person asked for, such as an open stream's
 * @returns null for a session that is unknown, ended or over
 */
export async function resolveSession(
  runtime: Runtime,
  sessionId: string,
  slug: string | null,
  { isUse = true }: { isUse?: boolean } = {},
): Promise<ResolvedSession | null> {
  const now = runtime.clock.now();
  const found = await findWhoAsks<ShownSession>(runtime.pool, { in: "sessions", id: sessionId }, { slug, now });
  if (!found) return null;
  const end = sessionEnd(new Date(found.shown.createdAt), now);
  if (isUse && Math.abs(end.getTime() - Date.parse(found.shown.expiresAt)) >= USE_NOTED_EVERY_MS)
    await noteUse(runtime, sessionId, { now, end });
  const { person, actor, lacksSecondFactor } = found;
  return { person: { sessionId, ...person }, actor, lacksSecondFactor, tokenScope: null };
}

/** One that has ended since it was read stays ended. */
async function noteUse({ pool }: Runtime, sessionId: string, { now, end }: { now: Date; end: Date }): Promise<void> {
  const isOpen = and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
  await withPerson(pool, null, (tx) => tx.update(sessions).set({ expiresAt: end }).where(isOpen));
}
