import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { describeLimit } from "@starboard/domain/rate-limit";
import { credentialOf } from "./credential-of.ts";

const CALLS = "/api/trpc/";
const HINTS = /^\/api\/trpc\/live\.hints(\?|$)/;
/** A stream is under way for as long as its page; files and the questions of whoever runs the site cost nothing. */
const UNCOUNTED = ["/api/trpc/live.hints", "/_next/", "/healthz", "/readyz", "/icon.svg"];

/** Longer than proxies keep an idle connection (60 s is usual), so that none sends a request into one that we are closing. */
const IDLE_MS = 75_000;

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The fence of the services, which this file may not reach, and how it names who asks. */
interface Door {
  fence: {
    enter: (visitor: { credential: string | null; network: string }) => (() => void) | number;
    close: (credential: string, seconds: number) => void;
    closedFor: (credential: string) => number;
  };
  networkOf: (request: IncomingMessage) => string;
}

// Next loads this module once for itself and once for the routes; the door is one.
const kept = globalThis as typeof globalThis & { starboardDoor?: Door; starboardHints?: Serve };

/**
 * Stands between the server and Next. Refuses who asks too much before Next sees the request, whose way there costs
 * more than most answers, and hands streams on to who was offered for them.
 */
export function keepDoor(): void {
  const guarded = new WeakSet<Server>();
  // Published before the server hands a request to its listeners, so the first one finds ours as well.
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    server.keepAliveTimeout = IDLE_MS;
    const listeners = server.listeners("request") as Listener[];
    server.removeAllListeners("request");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      // Next cannot make a request of it and would answer 500.
      if (request.method === "TRACE") return void response.writeHead(405, { allow: "GET, HEAD, POST" }).end();
      const seconds = kept.starboardDoor ? secondsToWait(kept.starboardDoor, request, response) : 0;
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

/** Whoever composes the process brings the fence, where calls are counted. */
export const guardDoor = (door: Door): void => {
  kept.starboardDoor = door;
};

/** The route of calls brings it when it is loaded: only there is what it needs. */
export const offerHints = (serve: Serve): void => {
  kept.starboardHints = serve;
};

/** Closes the door for the bearer of what a request shows; its limit is counted elsewhere. */
export function closeDoor(headers: Pick<Headers, "get">, seconds: number): void {
  const credential = credentialOf({ authorization: headers.get("authorization"), cookie: headers.get("cookie") });
  if (credential !== null) kept.starboardDoor?.fence.close(credential, seconds);
}

function secondsToWait({ fence, networkOf }: Door, request: IncomingMessage, response: ServerResponse): number {
  const { url = "", headers } = request;
  const credential = credentialOf(headers);
  const closed = url.startsWith(CALLS) && credential !== null ? fence.closedFor(credential) : 0;
  if (closed > 0 || UNCOUNTED.some((path) => url.startsWith(path))) return closed;
  const entered = fence.enter({ credential, network: networkOf(request) });
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
