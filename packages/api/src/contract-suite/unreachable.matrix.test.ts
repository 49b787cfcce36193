import { randomUUID } from "node:crypto";
import { webPrograms } from "@starboard/testing/env";
import { withAdmin } from "@starboard/testing/servers";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, SECTIONS, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn, startWebServer, type WebServer } from "./web-server.ts";

/** As many as a web process opens at most. */
const CONNECTIONS = 20;

let database: TestDatabase;
let organisation: TestOrganisation;
let server: WebServer;
let cookie: string;
beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "busy");
  server = await startWebServer(webPrograms().whole, database.appUrl);
  cookie = await signIn(server.address, organisation.owner.email);
  // The first call of a process goes by Next, and brings the way past it.
  expect((await askMe({})).status).toBe(200);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const ways: [string, Record<string, string>][] = [
  ["past Next", {}],
  ["by Next", { "trpc-accept": "application/json" }],
];
const askMe = (headers: Record<string, string>) =>
  fetch(`${server.address}/api/trpc/account.me`, { headers: { cookie, ...headers } });

async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  expect(await response.json()).toMatchObject({
    error: {
      json: {
        message: "Starboard's database is too busy or does not answer at the moment. Try again in 2 seconds.",
        data: { code: "SERVICE_UNAVAILABLE", starboard: { code: "UNAVAILABLE", details: { retryAfterSeconds: 2 } } },
      },
    },
  });
}

test.each(ways)(
  "%s, who finds no connection free gets a 503, and those who wait for the database their answer",
  async (_, way) => {
    const asked: Promise<Response>[] = [];
    const isRefused = async (answer: Promise<Response>) => {
      if ((await answer).status !== 503) throw new Error("It was answered.");
    };
    await withAdmin(async (holder) => {
      await holder.query("begin; lock table sessions");
      for (let n = 0; n < CONNECTIONS + 2; n += 1) asked.push(askMe(way));
      // The lock goes with the connection.
      await Promise.any(asked.map(isRefused));
    }, database.name);
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) await expectUnavailable(each);
    expect((await askMe(way)).status).toBe(200);
  },
);

test.each(ways)(
  "%s, a database that takes no sessions is a 503, and a save sent again then is kept once",
  async (_, way) => {
    const { storyId } = await addTestStory(organisation.owner);
    const operationId = randomUUID();
    const save = () =>
      fetch(`${server.address}/api/trpc/story.save`, {
        method: "POST",
        headers: {
          ...way,
          cookie,
          origin: server.address,
          "content-type": "application/json",
          "x-starboard-org": organisation.slug,
        },
        body: JSON.stringify({
          json: {
            ...{ storyId, version: 1, operationId, title: "Kept", question: "", competencies: [] },
            sections: { ...SECTIONS, result: "Written while the database was away." },
          },
        }),
      });
    await database.look(`alter database ${database.name} connection limit 0`);
    await database.look(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'sb_app'",
    );
    try {
      await expect.poll(async () => (await askMe(way)).status).toBe(503);
      await expectUnavailable(await askMe(way));
      await expectUnavailable(await save());
    } finally {
      await database.look(`alter database ${database.name} connection limit -1`);
    }
    expect((await save()).status).toBe(200);
    const kept = await database.look("select 1 from story_revisions where story_id = $1", [storyId]);
    expect(kept).toHaveLength(2);
  },
);
