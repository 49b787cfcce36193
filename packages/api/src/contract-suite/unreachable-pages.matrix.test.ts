import { randomUUID } from "node:crypto";
import { webPrograms } from "@starboard/testing/env";
import { withAdmin } from "@starboard/testing/servers";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listWords, readData } from "./list-words.ts";
import { signIn, startWebServer, type WebServer } from "./web-server.ts";

/** As many as a web process opens at most. */
const CONNECTIONS = 20;

let database: TestDatabase;
let organisation: TestOrganisation;
let storyId: string;
let server: WebServer;
let owner: string;
let stranger: string;
beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "busy");
  ({ storyId } = await addTestStory(organisation.owner));
  const elsewhere = await addTestOrganisation(database.app, "elsewhere");
  server = await startWebServer(webPrograms().whole, database.appUrl);
  owner = await signIn(server.address, organisation.owner.email);
  stranger = await signIn(server.address, elsewhere.owner.email);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const open = (path: string, cookie = "", headers: Record<string, string> = {}) =>
  fetch(`${server.address}${path}`, { redirect: "manual", headers: { cookie, accept: "text/html", ...headers } });
const bank = () => `/o/${organisation.slug}/stories`;

/** Until it gives connections again, whoever had one has lost it. */
async function whileAway(run: () => Promise<void>): Promise<void> {
  await database.look(`alter database ${database.name} connection limit 0`);
  await database.look(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'sb_app'",
  );
  try {
    await run();
  } finally {
    await database.look(`alter database ${database.name} connection limit -1`);
  }
}

/** @returns what the answer tells, without what the address says and what differs with every answer. */
async function expectAway(response: Response, id = storyId): Promise<string> {
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  expect(response.headers.get("cache-control")).toContain("no-store");
  const nonce = /nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "no-nonce";
  const text = await response.text();
  expect(text).toContain("database-away");
  // What a browser without JavaScript shows.
  expect(text.match(/<body><noscript>(.*?)<\/noscript>/s)?.[1]).toContain("Try again in 2 seconds");
  expect(text).not.toContain(organisation.owner.email);
  return listWords(readData(text), [nonce, id]);
}

test("a page for which no connection is free is a 503 with the time to come back, and who waited is answered", async () => {
  const asked: Promise<Response>[] = [];
  const isRefused = async (answer: Promise<Response>) => {
    if ((await answer).status !== 503) throw new Error("It was answered.");
  };
  await withAdmin(async (holder) => {
    await holder.query("begin; lock table sessions");
    for (let n = 0; n < CONNECTIONS + 2; n += 1) asked.push(open(bank(), owner));
    // The lock goes with the connection.
    await Promise.any(asked.map(isRefused));
  }, database.name);
  const answers = await Promise.all(asked);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const each of refused) await expectAway(each);
  expect((await open(bank(), owner)).status).toBe(200);
});

test("while the database is away every page that needs it says the same to everybody, and is there again afterwards", async () => {
  const here = `${bank()}/${storyId}`;
  await whileAway(async () => {
    await expect.poll(async () => (await open(bank(), owner)).status).toBe(503);
    const told = await expectAway(await open(here, owner));
    expect(await expectAway(await open(here, stranger))).toBe(told);
    const missing = randomUUID();
    expect(await expectAway(await open(`${bank()}/${missing}`, stranger), missing)).toBe(told);
    // Who shows no cookie is nobody, whatever the database says, and is told so where people sign in.
    expect((await open(here)).headers.get("location")).toContain("/signin");
    await expectAway(await open("/signin"));
    await expectAway(await open("/", owner));
    expect((await open("/try")).status).toBe(200);
  });
  expect((await open(here, owner)).status).toBe(200);
  expect((await open(here, stranger)).status).toBe(404);
  expect((await open(here)).headers.get("location")).toContain("/signin");
});

test("going on to a page within the browser has begun to stream by then: what it streams says that the database is away", async () => {
  await whileAway(async () => {
    await expect.poll(async () => (await open(bank(), owner)).status).toBe(503);
    const streamed = await fetch(`${server.address}${bank()}`, { headers: { cookie: owner, rsc: "1" } });
    expect(streamed.headers.get("content-type")).toContain("text/x-component");
    expect(await streamed.text()).toContain("database-away");
  });
});

test("unsubscribing that the database could not take is told to come back, and not that the link is bad", async () => {
  const unsubscribe = () =>
    fetch(`${server.address}/api/unsubscribe/a-token-of-nobody`, { method: "POST", headers: { cookie: owner } });
  await whileAway(async () => {
    await expect.poll(async () => (await unsubscribe()).status).toBe(503);
    expect((await unsubscribe()).headers.get("retry-after")).toBe("2");
  });
  expect((await unsubscribe()).status).toBe(200);
});

test("a process that has never reached its database shows what needs none, and says of the rest when to come back", async () => {
  const nowhere = "postgres://sb_app:secret@127.0.0.1:1/nowhere";
  const alone = await startWebServer(webPrograms().whole, nowhere, { RATE_LIMITS: "off" }, [], "/healthz");
  try {
    const at = (path: string, init: RequestInit = {}) => fetch(alone.address + path, init);
    const reference = await at("/reference");
    expect(reference.status).toBe(200);
    expect(await reference.text()).toContain(alone.address);
    expect(await (await at("/openapi.json")).json()).toMatchObject({ servers: [{ url: alone.address }] });
    await expectAway(await at("/signin"));
    const headers = { origin: alone.address, "content-type": "application/json" };
    for (const answer of [
      await at("/api/trpc/account.me"),
      await at("/api/trpc/account.signOut", { method: "POST", headers, body: "{}" }),
      await at("/api/auth/csrf"),
    ]) {
      expect(answer.status, answer.url).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("2");
      expect(JSON.stringify(await answer.json())).toContain("Starboard's database is too busy or does not answer");
    }
  } finally {
    await alone.stop();
  }
});
