import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { describeLimit } from "@starboard/domain/rate-limit";
import { credentialOf } from "./credential-of.ts";
import { withStatusOfUnavailable } from "./tell-unavailable.ts";

const CALLS = "/api/trpc/";
const HINTS = /^\/api\/trpc\/live\.hints(\?|$)/;
/** Names of procedures and nothing that would have to be decoded; a stream among them is for Next. */
const PLAIN_CALLS = /^\/api\/trpc\/(?![^?]*live\.hints)[\w.,-]+(\?|$)/;
/** A stream is under way for as long as its page; files and the questions of whoever runs the site cost nothing. */
const UNCOUNTED = ["/api/trpc/live.hints", "/_next/", "/healthz", "/readyz", "/icon.svg"];

/** Longer than proxies keep an idle connection (60 s is usual), so that none sends a request into one that we are closing. */
const IDLE_MS = 75_000;

/** Ways past Next, which costs more than most answers. */
interface Ways {
  calls: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** @returns false where nothing was answered and Next has to */
  hints: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}
type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The fence of the services, which this file may not reach, and how it names who asks. */
interface Door {
  fence: {
    enter: (visitor: { credential: string | null; network: string }) => (() => void) | number;
    know: (credential: string) => void;
    close: (credential: string, seconds: number) => void;
    closedFor: (credential: string) => number;
  };
  networkOf: (request: IncomingMessage) => string;
}

// Next loads this module once for itself and once for the routes; the door is one.
const kept = globalThis as typeof globalThis & { starboardDoor?: Door; starboardWays?: Ways };

/**
 * Stands between the server and Next. Refuses who asks too much before Next sees the request, whose way there costs
 * more than most answers, and hands calls and streams on to who was offered for them.
 * @returns what ends it for servers that have had no request yet
 */
export function keepDoor(): () => void {
  const guarded = new WeakSet<Server>();
  // Published before the server hands a request to its listeners, so the first one finds ours as well.
  const guard = (message: unknown) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    server.keepAliveTimeout = IDLE_MS;
    const listeners = server.listeners("request") as Listener[];
    server.removeAllListeners("request");
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      // Next cannot make a request of it and would answer 500.
      if (request.method === "TRACE") return void response.writeHead(405, { allow: "GET, HEAD, POST" }).end();
      const entered = kept.starboardDoor ? enter(kept.starboardDoor, request) : uncounted;
      if (typeof entered === "number") return refuse(response, request.url ?? "", entered);
      const closed = new Promise<void>((resolve) => response.once("close", resolve));
      const toNext = () =>
        withStatusOfUnavailable(request, response, async () => {
          for (const listener of listeners) listener.call(server, request, response);
        });
      // Who gives up has not undone what is being done for them: their place is free when both are over.
      const passed = pass(request, response, toNext).catch(() => response.destroy());
      Promise.all([closed, passed]).then(entered);
    });
  };
  subscribe("http.server.request.start", guard);
  return () => unsubscribe("http.server.request.start", guard);
}

const uncounted = () => undefined;

async function pass(request: IncomingMessage, response: ServerResponse, toNext: () => Promise<void>): Promise<void> {
  const { url = "", method, headers } = request;
  const ways = kept.starboardWays;
  if (!ways) return toNext();
  if (HINTS.test(url)) {
    // What breaks before an answer has begun is told where errors are worded.
    const isServed = await ways.hints(request, response).catch(() => response.headersSent);
    return isServed ? undefined : toNext();
  }
  const isUsual = (method === "GET" || method === "POST") && headers["trpc-accept"] === undefined;
  return isUsual && PLAIN_CALLS.test(url) ? ways.calls(request, response) : toNext();
}

/** Whoever composes the process brings the fence, where calls are counted. */
export const guardDoor = (door: Door): void => {
  kept.starboardDoor = door;
};

/** The route of calls brings them when it is loaded: only there is what they need. */
export const offerWays = (ways: Ways): void => {
  kept.starboardWays = ways;
};

/** The bearer of what a request shows was found to be somebody. */
export function knowAtDoor(head: Pick<Headers, "get">): void {
  const credential = credentialIn(head);
  if (credential !== null) kept.starboardDoor?.fence.know(credential);
}

/** Closes the door for the bearer of what a request shows; its limit is counted elsewhere. */
export function closeDoor(headers: Pick<Headers, "get">, seconds: number): void {
  const credential = credentialIn(headers);
  if (credential !== null) kept.starboardDoor?.fence.close(credential, seconds);
}

const credentialIn = (head: Pick<Headers, "get">) =>
  credentialOf({ authorization: head.get("authorization"), cookie: head.get("cookie") });

/** @returns what to call when the request is over, or the seconds to wait */
function enter({ fence, networkOf }: Door, request: IncomingMessage): (() => void) | number {
  const { url = "", headers } = request;
  const credential = credentialOf(headers);
  const closed = url.startsWith(CALLS) && credential !== null ? fence.closedFor(credential) : 0;
  if (closed > 0) return closed;
  if (UNCOUNTED.some((path) => url.startsWith(path))) return uncounted;
  return fence.enter({ credential, network: networkOf(request) });
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
