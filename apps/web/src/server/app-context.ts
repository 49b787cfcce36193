import "server-only";
import type { AppContext } from "@starboard/api/app";
import { cache } from "react";
import { readSessionId } from "./auth.ts";
import { getComposition, resolveSession, resolveToken } from "./compose.ts";

/** The context of one request in one organisation (null for pages outside any). The session is read once a request. */
export const getAppContext = cache(async (slug: string | null): Promise<AppContext> => {
  const { env, runtime, live } = await getComposition();
  const sessionId = await readSessionId();
  const resolve = async () => (sessionId ? resolveSession(runtime, sessionId, slug) : null);
  return { runtime, live, isEmbedded: env.STARBOARD_EMBEDDED, session: await resolve(), resolveAgain: resolve };
});

/** The context of a program's request: its token says who asks, and no cookie is looked at. */
export async function getTokenContext(token: string, slug: string | null): Promise<AppContext> {
  const { env, runtime, live } = await getComposition();
  const resolve = () => resolveToken(runtime, token, slug);
  return { runtime, live, isEmbedded: env.STARBOARD_EMBEDDED, session: await resolve(), resolveAgain: resolve };
}
