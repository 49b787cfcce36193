import { once } from "node:events";
import { request } from "node:http";
import { webPrograms } from "@starboard/testing/env";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, startWebServer, type WebServer } from "./web-server.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let person: TestPerson;
let server: WebServer;
let cookie: string;
const open = new AbortController();

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "streaming");
  person = await organisation.add("Listener", ["candidate"]);
  await addTestOrganisation(database.app, "elsewhere");
  server = await startWebServer(webPrograms().whole, database.appUrl, { RATE_LIMITS: "" });
  cookie = await signIn(server.address, person.email);
});
afterAll(async () => {
  open.abort();
  await server.stop();
  await database.drop();
});

const ask = (path: string, headers: Record<string, string>) =>
  fetch(`${server.address}/api/trpc/${path}`, { headers, signal: open.signal });
const streamOf = (org: string, headers: Record<string, string>) =>
  ask(`live.hints?connectionParams=${encodeURIComponent(JSON.stringify({ org }))}`, headers);

/** The events at the start of a stream, up to its first hint, without the moment in it. */
async function beginningOf({ body }: Response): Promise<string> {
  let text = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes('"atMs"')) break;
  }
  return text.replace(/\n+/g, "\n").replace(/"atMs":\d+/, '"atMs":0');
}

test("a stream begins alike before the routes are loaded and after, and is kept and compressed by nobody", async () => {
  const first = await streamOf("streaming", { cookie });
  const later = await streamOf("streaming", { cookie });
  for (const { status, headers } of [first, later]) {
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("cache-control")).toContain("no-transform");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
  expect(later.headers.get("vary"), "the later one comes by the short way").toBeNull();
  const beginning = await beginningOf(first);
  expect(beginning).toContain("reconnected");
  expect(await beginningOf(later)).toBe(beginning);
});

test("by the short way nobody hears what the long one would not let them hear", async () => {
  const refusals: [org: string, headers: Record<string, string>, code: string][] = [
    ["streaming", {}, "UNAUTHENTICATED"],
    ["streaming", { cookie: "starboard-session=forged" }, "UNAUTHENTICATED"],
    ["streaming", { cookie, authorization: "Bearer unknown" }, "UNAUTHENTICATED"],
    ["elsewhere", { cookie }, "NOT_FOUND"],
    ["", { cookie }, "NOT_FOUND"],
  ];
  for (const [org, headers, code] of refusals) {
    const text = await (await streamOf(org, headers)).text();
    expect(text, code).toContain("event: serialized-error");
    expect(text).toContain(`"code":"${code}"`);
    expect(text).not.toContain("reconnected");
  }
});

test("a browser with 32 requests under way is refused the next, another one's goes through, and both do after them", async () => {
  const other = await signIn(server.address, person.email);
  const json = { origin: server.address, "content-type": "application/json" };
  // Their bodies never end, so that they are under way for as long as the test likes.
  const held = Array.from({ length: 32 }, () => {
    const headers = { ...json, cookie, expect: "100-continue" };
    const one = request(`${server.address}/api/trpc/account.signOut`, { method: "POST", headers });
    one.on("error", () => undefined);
    one.flushHeaders();
    return one;
  });
  // Nothing is asked before all are in: what is asked takes one of the 32 places as well.
  await Promise.all(held.map((one) => once(one, "continue")));
  const refused = await ask("account.me", { cookie });
  expect(refused.headers.get("retry-after")).toBe("1");
  const message = "Too many requests in a short time. Try again in 1 second.";
  expect(await refused.json()).toMatchObject({ error: { json: { data: { starboard: { code: "LIMIT", message } } } } });
  expect((await ask("account.me", { cookie: other })).status).toBe(200);
  for (const one of held) one.destroy();
  await expect.poll(async () => (await ask("account.me", { cookie })).status).toBe(200);
});

test("an idle connection is kept for longer than a proxy keeps it", async () => {
  expect((await ask("account.me", { cookie })).headers.get("keep-alive")).toBe("timeout=75");
});

test("of a flood of several people's some are answered and the others told to wait; nothing breaks, and all places are free after it", async () => {
  const cookies = await Promise.all(Array.from({ length: 4 }, () => signIn(server.address, person.email)));
  const burst = async (each: number) => {
    const asked = cookies.flatMap((own) => Array.from({ length: each }, () => ask("account.me", { cookie: own })));
    const answers = await Promise.all(asked);
    // Read to the end, so that none is still under way.
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    return answers.map(({ status }) => status);
  };
  await burst(1);
  const flood = await burst(100);
  expect(new Set(flood)).toEqual(new Set([200, 429]));
  expect(new Set(await burst(8))).toEqual(new Set([200]));
});

test("asked to stop with a stream open and a connection kept, it answers what is under way, ends the stream and itself", async () => {
  const stopping = await startWebServer(webPrograms().whole, database.appUrl, { RATE_LIMITS: "" });
  const own = await signIn(stopping.address, person.email);
  const at = (path: string) => fetch(`${stopping.address}/api/trpc/${path}`, { headers: { cookie: own } });
  await (await at("account.me")).arrayBuffer();
  const params = encodeURIComponent(JSON.stringify({ org: "streaming" }));
  const stream = await at(`live.hints?connectionParams=${params}`);
  const heard = stream.text();
  const headers = { cookie: own, origin: stopping.address, "content-type": "application/json", expect: "100-continue" };
  const late = request(`${stopping.address}/api/trpc/account.signOut`, { method: "POST", headers });
  const answered = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    late.once("error", reject);
    late.once("response", (response) => {
      response.resume();
      resolve({ status: response.statusCode, connection: response.headers.connection });
    });
  });
  late.flushHeaders();
  await once(late, "continue");
  const ended = stopping.askToStop();
  expect(await heard).toContain("event: connected");
  late.end("{}");
  expect(await answered).toEqual({ status: 200, connection: "close" });
  expect(await ended).toBe(143);
});

test("asked to stop while much that was sent waits to be read, it answers all of that", async () => {
  const stopping = await startWebServer(webPrograms().whole, database.appUrl, { RATE_LIMITS: "" });
  const own = await signIn(stopping.address, person.email);
  const goOn = stopping.suspend();
  const sent = Array.from({ length: 24 }, () => {
    const one = request(`${stopping.address}/api/trpc/account.me`, { agent: false, headers: { cookie: own } });
    const answered = new Promise<number | string | undefined>((resolve) => {
      one.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      one.once("response", (response) => resolve(response.resume().statusCode));
    });
    const isSent = once(one, "finish");
    one.end();
    return { isSent, answered };
  });
  await Promise.all(sent.map(({ isSent }) => isSent));
  const ended = stopping.askToStop();
  goOn();
  expect(await Promise.all(sent.map(({ answered }) => answered))).toEqual(sent.map(() => 200));
  expect(await ended).toBe(143);
});
