import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDoor, guardDoor, keepDoor, knowAtDoor, offerWays } from "./keep-door.ts";

const COOKIE = "theme=dark; __Host-starboard-session=one";
let server: Server;
let address: string;
let entered: { credential: string | null; network: string }[];
let isFull: boolean;
const known: string[] = [];
const closed = new Map<string, number>();
let leaveDoor: () => void;

beforeAll(async () => {
  // Another file of this process may have loaded the route of calls, which offers its own ways when it is loaded.
  Object.assign(globalThis, { starboardWays: undefined });
  leaveDoor = keepDoor();
  guardDoor({
    fence: {
      enter: (visitor) => {
        entered.push(visitor);
        return isFull ? 1 : () => entered.splice(entered.indexOf(visitor), 1);
      },
      know: (credential) => known.push(credential),
      close: (credential, seconds) => closed.set(credential, seconds),
      closedFor: (credential) => closed.get(credential) ?? 0,
    },
    networkOf: () => "203.0.113.1",
  });
  server = createServer((_, response) => response.end("from Next")).listen(0, "127.0.0.1");
  // A connection that is kept open is never shut under a request that was just written to it.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.once("listening", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  // Servers of other files of this process answer for themselves.
  leaveDoor();
  Object.assign(globalThis, { starboardDoor: undefined, starboardWays: undefined });
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  entered = [];
  isFull = false;
  closed.clear();
});

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test("who is let in is answered by Next and counted until then, by what the request shows of somebody", async () => {
  expect(await ask("/o/here", { cookie: COOKIE })).toMatchObject({ status: 200, text: "from Next" });
  await expect.poll(() => entered).toEqual([]);
  isFull = true;
  await ask("/o/here", { cookie: COOKIE });
  await ask("/api/trpc/account.me", { authorization: "Bearer two", cookie: COOKIE });
  await ask("/signin");
  expect(entered.map(({ credential }) => credential)).toEqual(["one", "Bearer two", null]);
});

test("a request to be told what one has sent is refused before Next, which cannot read it", async () => {
  const asked = request(`${address}/signin`, { method: "TRACE", headers: { cookie: COOKIE } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  expect([response.statusCode, response.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  expect(response.resume().headers["content-length"] ?? "0").toBe("0");
  expect(entered).toEqual([]);
});

test("who is refused hears it as a call hears its errors, on a page as a sentence; files and health are not counted", async () => {
  isFull = true;
  const call = await ask("/api/trpc/account.me?batch=1");
  expect([call.status, call.headers.get("retry-after"), call.headers.get("cache-control")]).toEqual([
    429,
    "1",
    "no-store",
  ]);
  const { error } = JSON.parse(call.text);
  expect(error.json.data.starboard).toMatchObject({ code: "LIMIT", details: { retryAfterSeconds: 1 } });
  const sentence = "Too many requests in a short time. Try again in 1 second.";
  expect(error.json.message).toBe(sentence);
  expect(await ask("/o/here")).toMatchObject({ status: 429, text: sentence });
  for (const path of ["/healthz", "/readyz", "/_next/static/a.js"]) expect((await ask(path)).status).toBe(200);
});

test("who is over a limit is kept from calls and not from pages, until the time is over", async () => {
  closeDoor(new Headers({ cookie: COOKIE }), 20);
  closeDoor(new Headers(), 20);
  expect([...closed]).toEqual([["one", 20]]);
  const call = await ask("/api/trpc/account.me", { cookie: COOKIE });
  expect([call.status, call.headers.get("retry-after")]).toEqual([429, "20"]);
  expect((await ask("/api/trpc/live.hints", { cookie: COOKIE })).status).toBe(429);
  expect((await ask("/o/here", { cookie: COOKIE })).status).toBe(200);
  expect((await ask("/api/trpc/account.me", { cookie: "starboard-session=two" })).status).toBe(200);
});

test("who was found to be somebody is known by what their requests show", () => {
  knowAtDoor(new Headers({ cookie: COOKIE }));
  knowAtDoor(new Headers());
  expect(known).toEqual(["one"]);
});

test("streams and plain calls go to who was offered for them; what a stream leaves or breaks at, and all else, to Next", async () => {
  let serve: () => boolean = () => false;
  offerWays({
    calls: async (_, response) => void response.end("a call"),
    hints: async (_, response) => {
      const isServed = serve();
      if (isServed) response.end("a stream");
      return isServed;
    },
  });
  expect((await ask("/api/trpc/live.hints?x=1")).text).toBe("from Next");
  serve = () => true;
  expect((await ask("/api/trpc/live.hints?x=1")).text).toBe("a stream");
  expect((await ask("/api/trpc/live.hints,account.me?batch=1")).text).toBe("from Next");
  serve = () => {
    throw new Error("the database is away");
  };
  expect((await ask("/api/trpc/live.hints")).text).toBe("from Next");
  expect((await ask("/api/trpc/account.me")).text).toBe("a call");
  expect((await ask("/api/trpc/account.me,story.list?batch=1&input=%7B%7D")).text).toBe("a call");
  for (const path of ["/api/trpc/account.%6de", "/api/trpc/", "/api/trpc/a/b", "/api/trpcs", "/o/api/trpc/account.me"])
    expect((await ask(path)).text, path).toBe("from Next");
  expect((await ask("/api/trpc/account.me", { "trpc-accept": "application/jsonl" })).text).toBe("from Next");
  const put = await fetch(`${address}/api/trpc/account.me`, { method: "PUT", body: "{}" });
  expect(await put.text()).toBe("from Next");
});

test("a place is free when the work is over, not when who asked has gone away", async () => {
  let finish: () => void = () => undefined;
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let isGone = false;
  offerWays({
    calls: async (_, response) => {
      response.once("close", () => {
        isGone = true;
      });
      begun();
      await work;
    },
    hints: async () => false,
  });
  const impatient = new AbortController();
  const asked = fetch(`${address}/api/trpc/account.me`, { signal: impatient.signal });
  await hasBegun;
  impatient.abort();
  await expect(asked).rejects.toThrow();
  await expect.poll(() => isGone).toBe(true);
  expect(entered).toHaveLength(1);
  finish();
  await expect.poll(() => entered).toEqual([]);
});
