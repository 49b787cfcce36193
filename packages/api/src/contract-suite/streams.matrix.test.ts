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
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("content-encoding")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
  expect(later.headers.get("vary"), "the later one comes by the short way").toBeNull();
  const beginning = await beginningOf(first);
  expect(beginning).toContain("reconnected");
  expect(await beginningOf(later)).toBe(beginning);
});

test("by the short way nobody hears what the long one would not let them hear", async () => {
  expect((await streamOf("streaming", {})).status).toBe(401);
  expect((await streamOf("streaming", { cookie: "starboard-session=forged" })).status).toBe(401);
  expect((await streamOf("streaming", { cookie, authorization: "Bearer sb_unknown" })).status).toBe(401);
  expect((await streamOf("elsewhere", { cookie })).status).toBe(404);
  expect((await ask("live.hints?connectionParams=%7B", { cookie })).status).toBe(404);
});

test("a burst of one browser is refused beyond what is under way for it, and another browser's goes through", async () => {
  const other = await signIn(server.address, person.email);
  const burst = Array.from({ length: 60 }, () => ask("account.me", { cookie }));
  const [calm, ...answers] = await Promise.all([ask("account.me", { cookie: other }), ...burst]);
  expect(calm.status).toBe(200);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200).length).toBe(60 - refused.length);
  expect(refused.length).toBeLessThan(60);
  const [one] = refused;
  expect(one?.headers.get("retry-after")).toBe("1");
  expect(await one?.json()).toMatchObject({
    error: {
      json: { data: { starboard: { code: "LIMIT", message: expect.stringContaining("Try again in 1 second.") } } },
    },
  });
  expect((await ask("account.me", { cookie })).status, "and goes on at once").toBe(200);
});
