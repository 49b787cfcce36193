import "server-only";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { PING_MS, sseFrames, streamHints } from "@starboard/api/app";
import type { PersonActor } from "@starboard/domain/actor";
import { FIXED_HEADERS } from "../fixed-headers.ts";
import { sessionIdIn } from "./auth.ts";
import { type Composition, getComposition, resolveSession } from "./compose.ts";

const HEADERS = {
  ...Object.fromEntries(FIXED_HEADERS.map(({ key, value }) => [key, value])),
  "content-type": "text/event-stream",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * The stream of hints of somebody signed in, on the bare connection: by way of Next and tRPC each one holds 140 KB for
 * as long as its page is open. Whatever is to be refused goes that way, where refusals are worded.
 * @returns false where nothing was answered and Next has to
 */
export async function serveHints(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.method !== "GET" || request.headers.authorization !== undefined) return false;
  const composition = await getComposition();
  const ask = askOf(request, composition);
  if (!ask) return false;
  const session = await ask.resolve(true);
  if (!session?.actor) return false;
  await composition.limits.take("person", session.person.userId);
  const resolveAgain = () => ask.resolve(false);
  await write(response, { composition, actor: session.actor, resolveAgain });
  return true;
}

function askOf(request: IncomingMessage, { runtime }: Composition) {
  const { cookie } = request.headers;
  const slug = request.headers["x-starboard-org"] ?? organisationIn(request.url ?? "");
  if (cookie === undefined || typeof slug !== "string") return null;
  const sessionId = sessionIdIn(cookie);
  return {
    resolve: async (isUse: boolean) => {
      const id = await sessionId;
      return id === null ? null : resolveSession(runtime, id, slug, { isUse });
    },
  };
}

/** A browser's stream sends no headers of ours: the organisation stands in the address. */
function organisationIn(url: string): unknown {
  const text = new URLSearchParams(url.split("?")[1]).get("connectionParams");
  return text === null ? null : (JSON.parse(text) as { org?: unknown } | null)?.org;
}

interface Stream {
  composition: Composition;
  actor: PersonActor;
  resolveAgain: Parameters<typeof streamHints>[0]["resolveAgain"];
}

async function write(response: ServerResponse, { composition, actor, resolveAgain }: Stream): Promise<void> {
  const { live, observer, runtime } = composition;
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const closed = observer.streamOpened();
  const ping = setInterval(() => {
    if (!response.writableNeedDrain) response.write(sseFrames.ping);
  }, PING_MS);
  try {
    response.writeHead(200, HEADERS);
    response.write(sseFrames.connected);
    for await (const hint of streamHints({ live, actor, resolveAgain, signal: gone.signal })) {
      if (!response.write(sseFrames.data(hint))) await once(response, "drain", { signal: gone.signal });
    }
    response.end(sseFrames.done);
  } catch (error) {
    // The page connects anew, and is told what it missed.
    if (!gone.signal.aborted) runtime.logger.warn({ err: error }, "a stream of hints broke");
    response.destroy();
  } finally {
    clearInterval(ping);
    closed();
  }
}
