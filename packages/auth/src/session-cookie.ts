import { decode } from "next-auth/jwt";

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string | undefined;
  }
}

/** Over https the browser binds it to the host by this name alone. */
export const sessionCookieName = (isHttps: boolean): string =>
  isHttps ? "__Host-starboard-session" : "starboard-session";

/**
 * The session that a cookie names, as next-auth wrote it. Its own way there writes the cookie anew for every request,
 * for nobody: the row behind it says when a session is over.
 * @throws for one that nobody here has written, or that is over
 */
export async function readSessionCookie(value: string, secret: string): Promise<string | null> {
  return (await decode({ token: value, secret }))?.sessionId ?? null;
}
