import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { describeLimit } from "@starboard/domain/rate-limit";
import { createFence, type Fence, networkAddress } from "@starboard/services/limit";
import { rateLimitsOf, readEnv } from "../env.ts";
import { credentialOf } from "./credential-of.ts";
import { PEER_HEADER } from "./note-peer.ts";

const CALLS = "/api/trpc/";
const HINTS = /^\/api\/trpc\/live\.hints(\?|$)/;
/** A stream is under way for as long as its page; files and the questions of whoever runs the site cost nothing. */
const UNCOUNTED = ["/api/trpc/live.hints", "/_next/", "/healthz", "/readyz", "/icon.svg"];

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

// Next loads this module once for itself and once for the routes; the door is one.
const kept = globalThis as typeof globalThis & { starboardFence?: Fence; starboardHints?: Serve };

/**
 * Stands between the server and Next. Refuses who asks too much before Next sees the request, whose way there costs
 * more than most answers, and hands streams to `offerHints`.
 */
export function keepDoor(): void {
  const env = readEnv();
  const { person, address } = rateLimitsOf(env);
  if (person && address) kept.starboardFence = createFence();
  const guarded = new WeakSet<Server>();
  // Published before the server hands a request to its listeners, so the first one finds ours as well.
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    const listeners = server.listeners("request") as Listener[];
    server.removeAllListeners("request");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const seconds = kept.starboardFence
        ? secondsToWait(kept.starboardFence, env.TRUSTED_PROXIES, request, response)
        : 0;
      if (seconds > 0) return refuse(response, request.url ?? "", seconds);
      const goOn = () => {
        for (const listener of listeners) listener.call(server, request, response);
      };
      if (!(kept.starboardHints && HINTS.test(request.url ?? ""))) return goOn();
      // What breaks before an answer has begun is told where errors are worded.
      kept.starboardHints(request, response).then(
        (isServed) => isServed || goOn(),
        () => response.headersSent || goOn(),
      );
    });
  });
}

/** The routes bring it when they are loaded: only they have what it needs. */
export const offerHints = (serve: Serve): void => {
  kept.starboardHints = serve;
};

/** Closes the door for the bearer of what a request shows; its limit is counted elsewhere. */
export function closeDoor(headers: Pick<Headers, "get">, seconds: number): void {
  const credential = credentialOf({ authorization: headers.get("authorization"), cookie: headers.get("cookie") });
  if (credential !== null) kept.starboardFence?.close(credential, seconds);
}

function secondsToWait(
  fence: Fence,
  trustedProxies: number,
  request: IncomingMessage,
  response: ServerResponse,
): number {
  const { url = "", headers } = request;
  const credential = credentialOf(headers);
  const isCall = url.startsWith(CALLS);
  const closed = isCall && credential !== null ? fence.closedFor(credential) : 0;
  if (closed > 0 || UNCOUNTED.some((path) => url.startsWith(path))) return closed;
  const forwarded = headers["x-forwarded-for"];
  const network = networkAddress({
    peer: String(headers[PEER_HEADER] ?? ""),
    forwarded: typeof forwarded === "string" ? forwarded : null,
    trustedProxies,
  });
  const entered = fence.enter({ credential, network });
  if (typeof entered === "number") return entered;
  response.once("close", entered);
  return 0;
}

/** To a call in the shape of its other errors, to a browser as a sentence. */
function refuse(response: ServerResponse, url: string, seconds: number): void {
  const message = describeLimit("person", seconds);
  const starboard = { code: "LIMIT", message, details: { retryAfterSeconds: seconds } };
  const data = { code: "TOO_MANY_REQUESTS", httpStatus: 429, starboard };
  const isCall = url.startsWith(CALLS);
  response.writeHead(429, {
    "cache-control": "no-store",
    "content-type": isCall ? "application/json" : "text/plain; charset=utf-8",
    "retry-after": String(seconds),
    "x-content-type-options": "nosniff",
  });
  response.end(isCall ? JSON.stringify({ error: { json: { message, code: -32_029, data } } }) : message);
}
