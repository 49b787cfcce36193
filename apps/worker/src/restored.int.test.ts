import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CHUNK_SIZE } from "@starboard/domain/batch";
import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { openQueueBackend, type QueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { startBatch } from "@starboard/services/batch";
import { createMailKeeper } from "@starboard/services/mail";
import { holdStories } from "@starboard/testing/batch-scenes";
import { type Cluster, openCluster } from "@starboard/testing/open-cluster";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RunningWorker, startWorker } from "./start-worker.ts";

const run = promisify(execFile);
const WITHIN = { timeout: 30_000, interval: 50 };
/** One full chunk, and one that is still open when the backup is taken. */
const STORIES = CHUNK_SIZE + 20;

let folder: string;
let cluster: Cluster;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "starboard-restored-"));
  // Root's PostgreSQL runs as another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  cluster = await openCluster(join(folder, "data"));
});
afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The command that the runbook names, as somebody types it. */
const command = (name: string, ...args: string[]) =>
  run(process.execPath, [fileURLToPath(new URL(`../../../scripts/${name}.mjs`, import.meta.url)), ...args], {
    env: { STARBOARD_DATA: join(folder, "data") },
  });

async function open(): Promise<() => Promise<void>> {
  const logger = createLogger({ name: "restored", level: "silent" });
  const backend: QueueBackend = await openQueueBackend({ kind: "postgres", url: cluster.workerUrl, logger });
  const mailer = createMailKeeper(cluster.worker);
  const composition = { runtime: cluster.worker, mailer, databaseUrl: cluster.workerUrl };
  const worker: RunningWorker = await startWorker({ composition, backend, metrics: createWorkerMetrics() });
  const close = async () => {
    await worker.stop();
    await backend.close();
  };
  stops.push(close);
  return async () => {
    stops.splice(stops.indexOf(close), 1);
    await close();
  };
}

/** Copies of one story, of which the batch has two chunks. */
async function addStories({ owner, add }: TestOrganisation): Promise<void> {
  const author = await add("Author", ["candidate"]);
  // Few words, so that the batch is about the rows and not about the rules.
  const sections = { ...EMPTY_SECTIONS, action: "I moved the labels to the oven." };
  const { storyId } = await addTestStory(author, { isShared: true, sections });
  await cluster.look(
    `with made as (
       insert into stories select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'current_revision_id', gen_random_uuid()))).* from stories s, generate_series(2, $2::int) where s.id = $1
       returning id, current_revision_id)
     insert into story_revisions select (jsonb_populate_record(r, jsonb_build_object('id', made.current_revision_id,
       'story_id', made.id, 'operation_id', gen_random_uuid()))).* from story_revisions r, made where r.story_id = $1`,
    [storyId, STORIES],
  );
  await startBatch(owner.context, { operationId: randomUUID() });
}

const batch = async () => {
  const [row] = await cluster.look<{ state: string; total: number; done: number; failed: number }>(
    "select state, total, done, failed from batches",
  );
  return row;
};
const undone = async () => {
  const [row] = await cluster.look<{ n: number }>("select count(*)::int as n from outbox where done_at is null");
  return row?.n;
};

test("a backup taken in the middle of a batch is restored: the batch ends, nothing is missing and nothing twice", async () => {
  const organisation = await addTestOrganisation(cluster.app, "restored");
  await addStories(organisation);
  // The second chunk can be computed, and not committed, until the backup is taken; held before anybody works on it.
  const letGo = await holdStories(cluster.workerUrl, organisation.orgId, { from: CHUNK_SIZE });
  const stopFirst = await open();
  await vi.waitFor(async () => expect(await batch()).toMatchObject({ done: CHUNK_SIZE }), WITHIN);
  const backup = join(folder, "backup");
  await command("backup", "--to", backup);
  await letGo();
  await vi.waitFor(async () => expect(await batch()).toMatchObject({ state: "done", done: STORIES }), WITHIN);
  await addTestStory(organisation.owner, { title: "After the backup" });
  await expect(command("restore", "--from", backup)).rejects.toThrow("runs, or was killed");
  await stopFirst();
  await cluster.stop();

  await command("restore", "--from", backup);
  cluster = await openCluster(join(folder, "data"));
  expect(await batch()).toMatchObject({ state: "running", total: STORIES, done: CHUNK_SIZE });
  expect(await cluster.look("select 1 from stories where title = 'After the backup'")).toEqual([]);
  // A backup is older than the queue's patience by the time it is restored.
  await cluster.look(
    `update outbox set published_at = published_at - interval '1 hour', started_at = started_at - interval '1 hour'
     where done_at is null`,
  );
  await open();
  await vi.waitFor(
    async () => expect(await batch()).toMatchObject({ state: "done", done: STORIES, failed: 0 }),
    WITHIN,
  );
  await vi.waitFor(async () => expect(await undone()).toBe(0), WITHIN);
  expect(await counts()).toEqual({
    ...{ stories: STORIES, current: STORIES, evaluations: STORIES, counted: STORIES },
    ...{ told: 1, twice: 0, dead: 0 },
  });
});

async function counts() {
  const [row] = await cluster.look(
    `select (select count(*)::int from stories) as stories,
       (select count(*)::int from story_current_evaluations) as current,
       (select count(*)::int from evaluations) as evaluations,
       (select sum(count)::int from rollups r join organisations o on o.id = r.scope_id
        where r.dimension = 'overall') as counted,
       (select count(*)::int from notifications where kind = 'batch-finished') as told,
       (select count(*)::int - count(distinct message_id)::int from kept_mails) as twice,
       (select count(*)::int from outbox where dead_at is not null) as dead`,
  );
  return row;
}
