import { randomUUID } from "node:crypto";
import { defineJob } from "@starboard/jobs/contracts/define-job";
import { JOBS, type JobHandler } from "@starboard/jobs/contracts/index-of-jobs";
import { createPublisher } from "@starboard/jobs/publisher";
import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { startWorkers } from "@starboard/jobs/worker-runtime";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { relayRound } from "@starboard/services/loops";
import { createMailKeeper } from "@starboard/services/mail";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { requireMigrations } from "./compose.ts";
import { createHandlers } from "./handlers.ts";
import { startWorker } from "./start-worker.ts";

const WITHIN = { timeout: 20_000, interval: 100 };
const logger = createLogger({ name: "rollout", level: "silent" });

let database: TestDatabase;
let organisation: TestOrganisation;
/** The worker of the release that is on its way out. */
let leaving: Awaited<ReturnType<typeof startRelease>>;

const openBackend = () => openQueueBackend({ kind: "postgres", url: database.workerUrl, logger, maxConnections: 6 });
const compose = () => ({
  runtime: database.worker,
  mailer: createMailKeeper(database.worker),
  databaseUrl: database.workerUrl,
});

async function startRelease() {
  const backend = await openBackend();
  const worker = await startWorker({ composition: compose(), backend, metrics: createWorkerMetrics() });
  return {
    stop: async () => {
      await worker.stop();
      await backend.close();
    },
  };
}

/** Rows of the next release, in the queue of a person's own work: a kind that this one does not have, and a payload that it cannot read. */
const newer = {
  "story.ponder": { orgId: "", wish: "later" },
  "story.evaluate": { orgId: "", storyId: "by another name" },
};
const addNewerRow = async (name: keyof typeof newer) => {
  const payload = { ...newer[name], orgId: organisation.orgId };
  const [row] = await database.look<{ id: string }>(
    "insert into outbox (org_id, queue, job_name, dedupe_key, payload) values ($1, 'interactive', $2, $3, $4) returning id::text",
    [organisation.orgId, name, `newer_${randomUUID()}`, payload],
  );
  return row?.id ?? "";
};
const readRow = async (id: string) => {
  const [row] = await database.look<{ published: boolean; done: boolean; dead: boolean }>(
    "select published_at is not null as published, done_at is not null as done, dead_at is not null as dead from outbox where id = $1",
    [id],
  );
  return row;
};

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "rollout");
  // What an expanding migration of the next release does to tables that this one writes and reads.
  for (const statement of [
    "alter table stories add column mood text",
    "alter table evaluations add column weather integer not null default 0",
    "alter table outbox add column colour text",
    "create table ponderings (id uuid primary key)",
    "create index stories_mood on stories (mood)",
  ])
    await database.look(statement);
  leaving = await startRelease();
});
afterAll(async () => {
  await leaving.stop();
  await database.drop();
});

test("on the next release's schema this release saves, evaluates and finishes its jobs", async () => {
  const author = await organisation.add("Author", ["candidate"]);
  const { storyId } = await addTestStory(author, { isShared: true });
  await vi.waitFor(async () => {
    const evaluations = await database.look("select 1 from evaluations where story_id = $1", [storyId]);
    const undone = await database.look("select job_name from outbox where done_at is null");
    expect([evaluations.length, undone]).toEqual([1, []]);
  }, WITHIN);
});

test("the next release's jobs wait for it, hold nothing up, and are lost by nobody", async () => {
  const kinds = [
    await addNewerRow("story.ponder"),
    await addNewerRow("story.ponder"),
    await addNewerRow("story.ponder"),
  ];
  const unreadable = await addNewerRow("story.evaluate");
  const author = await organisation.add("Another author", ["candidate"]);
  const { storyId } = await addTestStory(author);
  await vi.waitFor(async () => {
    expect(await database.look("select 1 from evaluations where story_id = $1", [storyId])).toHaveLength(1);
    const [row] = await database.look("select available_at > created_at as later from outbox where id = $1", [
      unreadable,
    ]);
    expect(row).toEqual({ later: true });
  }, WITHIN);
  for (const id of [...kinds, unreadable])
    expect(await readRow(id)).toEqual({ published: false, done: false, dead: false });

  // The next release comes while this one still runs: its relay publishes them, and one of its workers does them.
  const backend = await openBackend();
  const shape = { queue: "interactive", attempts: 5, backoffMs: 250, timeoutMs: 8_000 } as const;
  const jobs = {
    ...JOBS,
    "story.ponder": defineJob({
      ...shape,
      name: "story.ponder",
      payload: z.object({ orgId: z.uuid(), wish: z.string() }),
      key: ({ wish }) => `ponder_${wish}`,
    }),
    "story.evaluate": defineJob({
      ...shape,
      name: "story.evaluate",
      payload: z.looseObject({ orgId: z.uuid() }),
      key: () => "eval_newer",
    }),
  };
  const finish: JobHandler<unknown> = async ({ job }) => {
    await database.look("update outbox set done_at = now() where id = $1", [job.outboxId]);
  };
  const workers = await startWorkers({
    backend,
    jobs,
    handlers: { ...createHandlers(compose()), "story.ponder": finish, "story.evaluate": finish },
    logger,
    metrics: createWorkerMetrics().jobs,
    queues: ["interactive"],
  });
  const { publish } = createPublisher(backend, jobs);
  const slots = { interactive: 4, batch: 1, mail: 1, maintenance: 1 };
  const pool = database.worker.pool;
  // What a worker of this release took and dropped the reconciler publishes again after 15 s; here it comes sooner.
  const soon =
    "update outbox set published_at = null, available_at = now(), generation = generation + 1 where id = any($1) and done_at is null";
  await vi.waitFor(async () => {
    await relayRound({ pool, publish, slots, logger, jobNames: Object.keys(jobs) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const rows = await Promise.all([...kinds, unreadable].map(readRow));
    if (rows.some((row) => row?.done === false)) await database.look(soon, [[...kinds, unreadable]]);
    for (const row of rows) expect(row).toMatchObject({ done: true, dead: false });
  }, WITHIN);
  await workers.close();
  await backend.close();
});

test("what nobody could read for a day is set aside, where a person finds it", async () => {
  const id = await addNewerRow("story.evaluate");
  await database.look(
    "update outbox set created_at = now() - interval '25 hours', available_at = now() where id = $1",
    [id],
  );
  await vi.waitFor(async () => expect(await readRow(id)).toMatchObject({ dead: true, done: false }), WITHIN);
  const [row] = await database.look("select last_error from outbox where id = $1", [id]);
  expect(row).toEqual({ last_error: "bad-payload" });
});

test("on the schema of the release before it this release does not begin to work, and says what is to be done", async () => {
  await expect(requireMigrations(compose())).resolves.toBeUndefined();
  const older =
    "delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning hash, created_at";
  const [newest] = await database.look<{ hash: string; created_at: string }>(older);
  await expect(requireMigrations(compose())).rejects.toThrow(/older than this version: run the command `migrate`/);
  // Of a release after it.
  const put = "insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)";
  await database.look(put, [newest?.hash, Number(newest?.created_at) + 1]);
  await expect(requireMigrations(compose())).resolves.toBeUndefined();
});
