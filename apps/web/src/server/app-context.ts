import "server-only";
import type { AppContext } from "@starboard/api/app";
import { StarboardError } from "@starboard/domain/errors";
import type { LimitKind } from "@starboard/domain/rate-limit";
import { headers } from "next/headers";
import { cache } from "react";
import { readSessionId } from "./auth.ts";
import { clientNetwork } from "./client-network.ts";
import { getComposition, resolveSession, resolveToken } from "./compose.ts";
import { closeDoor } from "./keep-door.ts";

/** The context of one request in one organisation (null for pages outside any). The session is read once a request. */
export const getAppContext = cache(async (slug: string | null): Promise<AppContext> => {
  const { runtime } = await getComposition();
  const sessionId = await readSessionId();
  const resolve = async (isUse: boolean) => (sessionId ? resolveSession(runtime, sessionId, slug, { isUse }) : null);
  return makeContext(await resolve(true), () => resolve(false));
});

/** The context of a program's request: its token says who asks, and no cookie is looked at. */
export async function getTokenContext(token: string, slug: string | null): Promise<AppContext> {
  const { runtime } = await getComposition();
  const resolve = () => resolveToken(runtime, token, slug);
  return makeContext(await resolve(), resolve);
}

async function makeContext(
  session: AppContext["session"],
  resolveAgain: AppContext["resolveAgain"],
): Promise<AppContext> {
  const { env, runtime, live, limits, observer } = await getComposition();
  const limit = async (kind: LimitKind) => limits.take(kind, clientNetwork(await headers(), env));
  return {
    runtime,
    live,
    limit,
    isEmbedded: env.STARBOARD_EMBEDDED,
    observer,
    session,
    resolveAgain,
  };
}

/** Counts a request's calls for its person or token, and for its network where nobody is signed in. Throws LIMIT. */
export async function countCalls({ session }: AppContext, calls: number): Promise<void> {
  const { env, limits } = await getComposition();
  if (!session) return limits.take("address", clientNetwork(await headers(), env), calls);
  const { person, tokenScope } = session;
  try {
    await limits.take("person", tokenScope === null ? person.userId : person.sessionId, calls);
  } catch (error) {
    const seconds = error instanceof StarboardError ? Number(error.details.retryAfterSeconds) : 0;
    if (seconds > 0) closeDoor(await headers(), seconds);
    throw error;
  }
}
