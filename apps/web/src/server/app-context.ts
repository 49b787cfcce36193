import "server-only";
import type { AppContext } from "@starboard/api/app";
import { StarboardError } from "@starboard/domain/errors";
import type { LimitKind } from "@starboard/domain/rate-limit";
import { headers } from "next/headers";
import { cache } from "react";
import { readSessionId, sessionIdIn } from "./auth.ts";
import { clientNetwork } from "./client-network.ts";
import { getComposition, resolveSession, resolveToken } from "./compose.ts";
import { closeDoor, knowAtDoor } from "./keep-door.ts";

type RequestHeaders = Pick<Headers, "get">;

/** The context of a page in one organisation (null for pages outside any). The session is read once a request. */
export const getAppContext = cache(async (slug: string | null): Promise<AppContext> => {
  const sessionId = await readSessionId();
  return makeContext(sessionId, slug, await headers());
});

/**
 * The context of a call. A token says who asks, and no cookie is looked at: a browser adds that header never by itself.
 */
export async function getCallContext(head: RequestHeaders, slug: string | null): Promise<AppContext> {
  const authorization = head.get("authorization");
  if (authorization === null) return makeContext(await sessionIdIn(head.get("cookie")), slug, head);
  const { runtime } = await getComposition();
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? "";
  const resolve = () => resolveToken(runtime, token, slug);
  return completeContext(await resolve(), resolve, head);
}

async function makeContext(sessionId: string | null, slug: string | null, head: RequestHeaders): Promise<AppContext> {
  const { runtime } = await getComposition();
  const resolve = async (isUse: boolean) => (sessionId ? resolveSession(runtime, sessionId, slug, { isUse }) : null);
  return completeContext(await resolve(true), () => resolve(false), head);
}

async function completeContext(
  session: AppContext["session"],
  resolveAgain: AppContext["resolveAgain"],
  head: RequestHeaders,
): Promise<AppContext> {
  const { env, runtime, live, limits, observer } = await getComposition();
  if (session) knowAtDoor(head);
  const limit = async (kind: LimitKind) => limits.take(kind, clientNetwork(head, env));
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
export async function countCalls({ session }: AppContext, calls: number, head: RequestHeaders): Promise<void> {
  const { env, limits } = await getComposition();
  if (!session) return limits.take("address", clientNetwork(head, env), calls);
  const { person, tokenScope } = session;
  try {
    await limits.take("person", tokenScope === null ? person.userId : person.sessionId, calls);
  } catch (error) {
    const seconds = error instanceof StarboardError ? Number(error.details.retryAfterSeconds) : 0;
    if (seconds > 0) closeDoor(head, seconds);
    throw error;
  }
}
