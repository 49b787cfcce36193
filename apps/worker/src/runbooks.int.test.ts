import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { startBatch } from "@starboard/services/batch";
import { requestPasswordReset } from "@starboard/services/identity";
import { createMailKeeper } from "@starboard/services/mail";
import { holdStories } from "@starboard/testing/batch-scenes";
import { buildChild, childEnvironment } from "@starboard/testing/build-child";
import { redisUrl } from "@starboard/testing/env";
import { flushRedis } from "@starboard/testing/flush-redis";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startWorker } from "./start-worker.ts";

const run = promisify(execFile);
const WITHIN = { timeout: 20_000, interval: 20 };
/** Of the test Redis; no other file uses it. */
const REDIS_DATABASE = 11;

let bundle: Awaited<ReturnType<typeof buildChild>>;
let database: TestDatabase;
let organisation: TestOrganisation;
let author: TestPerson;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  bundle = await buildChild(new URL("./command.ts", import.meta.url));
});
afterAll(() => bundle.remove());
beforeEach(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "runbooks");
  author = await organisation.add("Author", ["candidate"]);
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await database.drop();
});

/** A page's statements as somebody copies them, the words in them replaced by those of the day. */
function sqlOf(page: string, words: Readonly<Record<string, string>> = {}): string[] {
  const text = readFileSync(new URL(`../../../docs/runbooks/${page}.md`, import.meta.url), "utf8");
  const statements = [...text.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = ""]) => sql);
  return statements.map((sql) => Object.entries(words).reduce((all, [from, to]) => all.replaceAll(from, to), sql));
}

async function ask<Row extends object = Record<string, unknown>>(sql: string | undefined): Promise<Row[]> {
  if (!sql) throw new Error("The runbook has no such statement any more.");
  return database.look<Row>(sql);
}

const command = async (...args: string[]): Promise<string> => {
  const env = childEnvironment(database.workerUrl);
  return (await run(process.execPath, [bundle.file, ...args], { env })).stdout;
};

const redis = () => Object.assign(new URL(redisUrl()), { pathname: `/${REDIS_DATABASE}` }).href;

async function open(kind: "postgres" | "redis" = "postgres", interactive = 4) {
  const logger = createLogger({ name: "runbooks", level: "silent" });
  const backend = await openQueueBackend(
    kind === "redis" ? { kind, url: redis(), logger } : { kind, url: database.workerUrl, logger },
  );
  const mailer = createMailKeeper(database.worker);
  const composition = { runtime: database.worker, mailer, databaseUrl: database.workerUrl };
  const metrics = createWorkerMetrics();
  const worker = await startWorker({ composition, backend, metrics, concurrency: { interactive } });
  stops.push(async () => {
    await worker.stop();
    await backend.close();
  });
}

const quiet = (sql: string | undefined) => vi.waitFor(async () => expect(await ask(sql)).toEqual([]), WITHIN);
const mailsTo = (email: string) =>
  database.look("select 1 from kept_mails where to_address = $1 and text like '%/reset/%'", [email]);

test("a stuck queue: what waits is told, and jobs of no organisation are tried again or discarded at the command line", async () => {
  const [waiting] = sqlOf("stuck-queue");
  await addTestStory(author);
  // The second is the author's invitation.
  expect(await ask(waiting)).toEqual(
    ["interactive", "mail"].map((queue) => expect.objectContaining({ queue, unpublished: "1", under_way: "0" })),
  );
  for (const { email } of [author, organisation.owner])
    await requestPasswordReset({ runtime: database.app, userId: null }, { email });
  const letters = await database.look<{ id: string }>(
    `update outbox set dead_at = now(), last_error = 'timeout' where org_id is null returning id`,
  );
  const [again, never] = letters.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
  const [owned] = await database.look<{ id: string }>(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload, dead_at)
     values ('${organisation.orgId}', 'batch', 'batch.plan', 'owned', '{}', now()) returning id`,
  );
  await open();
  await quiet(waiting);
  const listed = await command("dead-letters", "list");
  expect(listed).toMatch(new RegExp(`^${again}  mail.deliver  0 starts  .*timeout\\n${never}  `));
  expect(listed).toContain(`1 of the organisation ${organisation.orgId} wait for its owner`);
  await command("dead-letters", "discard", String(never), "--reason", "no-longer-needed");
  await command("dead-letters", "retry", String(again));
  await vi.waitFor(async () => expect(await mailsTo(author.email)).toHaveLength(1), WITHIN);
  await expect(command("dead-letters", "retry", String(owned?.id), String(never))).rejects.toThrow(
    `under ${owned?.id}, ${never}.`,
  );
  expect(await mailsTo(organisation.owner.email)).toEqual([]);
});

test("a replay brings back what a broken release lost, and what was whole already is not done twice", async () => {
  await open();
  const stories = await Promise.all(["One", "Two"].map((title) => addTestStory(author, { title })));
  const ids = stories.map(({ storyId }) => storyId);
  const [first] = ids;
  const [counted, replay, undone] = sqlOf("outbox-replay", {
    "2026-11-27 08:00": "-infinity",
    "2026-11-27 09:00": "infinity",
  });
  const isOver = () => vi.waitFor(async () => expect(await ask(undone)).toEqual([{ undone: 0 }]), WITHIN);
  const evaluations = () => database.look("select story_id, score, detail from evaluations order by story_id");
  await isOver();
  const whole = await evaluations();
  await database.look("update evaluations set score = 1, detail = '\\x00' where story_id = $1", [first]);
  expect(await ask(counted)).toEqual([{ job_name: "story.evaluate", jobs: 2 }]);
  await ask(replay);
  await isOver();
  expect(await evaluations()).toEqual(whole);
});

test("after a ruleset change a run takes every story to the later rules, and the query ends empty", async () => {
  const { storyId } = await addTestStory(author);
  await open();
  const current = () =>
    database.look<{ version: string }>(
      "select ruleset_version as version from story_current_evaluations where story_id = $1",
      [storyId],
    );
  await vi.waitFor(async () => expect(await current()).toHaveLength(1), WITHIN);
  const version = (await current())[0]?.version ?? "";
  const [earlier] = sqlOf("re-evaluation", { "starboard@x.y.z": version });
  for (const table of ["evaluations", "story_current_evaluations"])
    await database.look(`update ${table} set ruleset_version = 'starboard@0.0.1'`);
  expect(await ask(earlier)).toEqual([{ ruleset_version: "starboard@0.0.1", stories: 1 }]);
  await startBatch(organisation.owner.context, { operationId: crypto.randomUUID() });
  await quiet(earlier);
  const kept = await database.look("select ruleset_version from evaluations order by 1");
  expect(kept).toEqual([{ ruleset_version: "starboard@0.0.1" }, { ruleset_version: version }]);
});

test("Redis flushed while jobs wait in it: each is done, once", async () => {
  const [underWay] = sqlOf("redis-lost");
  await Promise.all(Array.from({ length: 6 }, (_, n) => addTestStory(author, { title: `Story ${n}` })));
  const letGo = await holdStories(database.workerUrl, organisation.orgId);
  await open("redis", 1);
  const flying = async () => (await ask<{ under_way: number }>(underWay))[0]?.under_way ?? 0;
  await vi.waitFor(async () => expect(await flying()).toBeGreaterThan(2), WITHIN);
  await flushRedis(redis());
  await letGo();
  // In place of the 15 s of the queue's patience.
  await database.look("update outbox set published_at = published_at - interval '1 minute' where done_at is null");
  await vi.waitFor(async () => expect(await flying()).toBe(0), WITHIN);
  await vi.waitFor(async () => expect(await database.look("select 1 from evaluations")).toHaveLength(6), WITHIN);
  const commits = await database.look<{ commits: number }>(
    "select count(*)::int as commits from audit_entries where action = 'evaluation.store' group by subject_id",
  );
  expect(commits.map((row) => row.commits)).toEqual([1, 1, 1, 1, 1, 1]);
});
