import { decode } from "next-auth/jwt";

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string | undefined;
  }
}

/** Over https the browser binds it to the host by this name alone. */
export const sessionCookieName = (isHttps: boolean): string =>
  isHttps ? "__Host-starboard-session" : "starboard-session";

/** Reading one takes longer than most statements, and a page sends the same one with each call. */
const READ_FOR_MS = 60_000;
const MOST_READ = 5_000;
const read = new Map<string, { sessionId: string | null; untilMs: number }>();

/**
 * The session that a cookie names, as next-auth wrote it. Its own way there writes the cookie anew for every request,
 * for nobody: the row behind it says when a session is over, and is read each time.
 * @throws for one that nobody here has written, or that is over
 */
export async function readSessionCookie(value: string, secret: string): Promise<string | null> {
  const key = `${secret} ${value}`;
  const known = read.get(key);
  if (known && known.untilMs > Date.now()) return known.sessionId;
  const sessionId = (await decode({ token: value, secret }))?.sessionId ?? null;
  if (read.size >= MOST_READ) read.clear();
  read.set(key, { sessionId, untilMs: Date.now() + READ_FOR_MS });
  return sessionId;
}
