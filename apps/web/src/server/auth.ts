import "server-only";
import { createAuthOptions } from "@starboard/auth/create-auth-options";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { cache } from "react";
import { getComposition, signIn, signInAsDemo, signOut } from "./compose.ts";

const MAX_AGE_SECONDS = 30 * 86_400;

/** next-auth's options with our use cases behind them; the demo door only where it may exist. */
export async function getAuthOptions(): Promise<NextAuthOptions> {
  const { env, runtime, authSecret } = await getComposition();
  return createAuthOptions({
    secret: authSecret,
    isHttps: env.SITE_URL.startsWith("https:"),
    maxAgeSeconds: MAX_AGE_SECONDS,
    ports: {
      signIn: (credentials, userAgent) => signIn(runtime, credentials, userAgent),
      signOut: (sessionId) => signOut(runtime, sessionId),
      ...(env.STARBOARD_EMBEDDED && {
        signInAsDemo: (userId: string, userAgent: string) => signInAsDemo(runtime, userId, userAgent),
      }),
    },
  });
}

/** The session id in the request's cookie, or null; whether it still holds is for the database to say. */
export const readSessionId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(await getAuthOptions());
  return session?.sessionId ?? null;
});
