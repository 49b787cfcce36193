import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "@starboard/db/client";
import type { Publication } from "@starboard/jobs/contracts/publication";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { withAdmin } from "@starboard/testing/servers";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { getBatch, startBatch } from "../batch/index.ts";
import { reconcileRound } from "./reconciler.ts";
import { relayRound, startRelay } from "./relay.ts";
import { measureAges } from "./sampler.ts";

const SLOTS = { interactive: 1, batch: 1, mail: 1, maintenance: 1 };
/** The relay keeps four times the slots of each organisation in the queue. */
const ROOM = 4;
const logger = createLogger({ name: "relay", level: "silent" });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.look("update outbox set done_at = now()"));

const addChunks = (orgId: string, count: number) =>
  database.look(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
     select $1::uuid, 'batch', 'batch.evaluate-chunk', 'chunk_' || $1 || '_' || n, '{}' from generate_series(1, $2::int) n`,
    [orgId, count],
  );

test("each organisation has four times the slots in the queue, whoever came first, and they take turns", async () => {
  const large = (await addTestOrganisation(database.app, `large-${randomUUID().slice(0, 8)}`)).orgId;
  const small = (await addTestOrganisation(database.app, `small-${randomUUID().slice(0, 8)}`)).orgId;
  const published: Publication[] = [];
  await addChunks(large, 40);
  const options = {
    pool: database.worker.pool,
    slots: SLOTS,
    logger,
    publish: async (rows: readonly Publication[]) => {
      published.push(...rows.filter((row) => row.queue === "batch"));
      return { refused: [] };
    },
  };
  const round = () => relayRound(options);
  const ownersSince = async (from: number) => {
    const rows = await database.look<{ id: string; org_id: string }>("select id::text, org_id from outbox");
    const ownerOf = new Map(rows.map((row) => [row.id, row.org_id]));
    return published.slice(from).map((row) => (ownerOf.get(row.outboxId) === small ? "small" : "large"));
  };
  const finish = (row: Publication | undefined) =>
    database.look("update outbox set done_at = now() where id = $1", [row?.outboxId]);

  await round();
  await round();
  expect(await ownersSince(0)).toEqual(Array(ROOM).fill("large"));
  await addChunks(small, 6);
  // Nothing of the large one has ended, and yet there is room for the small one. Two relays at once do no more than one.
  await Promise.all([round(), round()]);
  expect(await ownersSince(ROOM)).toEqual(Array(ROOM).fill("small"));
  for (const ended of [0, 1, ROOM, ROOM + 1]) await finish(published[ended]);
  await round();
  expect(await ownersSince(2 * ROOM)).toEqual(["large", "small", "large", "small"]);
});

test("a save does not wait for chunks that are on their way to the queue", async () => {
  const { orgId } = await addTestOrganisation(database.app, `save-${randomUUID().slice(0, 8)}`);
  await addChunks(orgId, 1);
  let letChunksGo: () => void = () => undefined;
  const chunksAreIn = new Promise<void>((resolve) => {
    letChunksGo = resolve;
  });
  const published: string[] = [];
  const publish = async (rows: readonly Publication[]) => {
    published.push(...rows.map((row) => row.jobName));
    if (rows[0]?.queue === "batch") await chunksAreIn;
    return { refused: [] };
  };
  const relay = startRelay({ pool: database.worker.pool, slots: SLOTS, logger, publish });
  try {
    await vi.waitFor(() => expect(published).toEqual(["batch.evaluate-chunk"]));
    await database.look(
      `insert into outbox (org_id, queue, job_name, dedupe_key, payload)
       values ($1::uuid, 'interactive', 'story.evaluate', 'save_' || $1, '{}')`,
      [orgId],
    );
    relay.wake();
    await vi.waitFor(() => expect(published).toEqual(["batch.evaluate-chunk", "story.evaluate"]));
  } finally {
    letChunksGo();
    await relay.stop();
  }
});

test("a part of a batch that cannot be published is told to its batch, which ends", async () => {
  const organisation = await addTestOrganisation(database.app, `refused-${randomUUID().slice(0, 8)}`);
  await addTestStory(await organisation.add("Candidate", ["candidate"]));
  await drainOutbox(database);
  const { batchId } = await startBatch(organisation.owner.context, { operationId: randomUUID() });
  await drainOutbox(database, { before: "batch.evaluate-chunk" });
  const [chunk] = await database.look<{ id: string }>(
    "update outbox set created_at = now() - interval '25 hours' where done_at is null returning id::text",
  );
  const outboxId = chunk?.id ?? "";
  const metrics = createWorkerMetrics().outbox;
  const publish = async () => ({ refused: [{ outboxId, reason: "bad-payload" as const }] });
  await relayRound({ pool: database.worker.pool, slots: SLOTS, logger, metrics, publish });
  expect((await metrics.deadLetters.get()).values).toMatchObject([{ value: 1, labels: { queue: "batch" } }]);
  await drainOutbox(database);
  const ended = await getBatch(organisation.owner.context, { batchId });
  expect(ended).toMatchObject({ state: "done", total: 1, done: 0, failed: 1 });
});

type Statement = [text: string, values: unknown[]];

/** A pool that notes what is asked of the outbox. */
function noting(pool: Pool, asked: Statement[]): Pool {
  const noted = (server: Pool | PoolClient) => (text: string, values: unknown[]) => {
    if (/outbox/.test(text)) asked.push([text, values]);
    return server.query(text, values);
  };
  const connect = async () => {
    const client = await pool.connect();
    return { query: noted(client), release: (broken?: Error) => client.release(broken) };
  };
  return { query: noted(pool), connect } as unknown as Pool;
}

test("no loop reads what is finished, whether the server plans for what is asked or for anything", async () => {
  const { orgId } = await addTestOrganisation(database.app, `finished-${randomUUID().slice(0, 8)}`);
  await database.look(
    `insert into outbox (org_id, queue, job_name, dedupe_key, payload, published_at, started_at, attempts, done_at)
     select $1::uuid, queue, 'story.evaluate', 'finished_' || queue || n, '{}', now(), now(), 1, now()
     from generate_series(1, 5000) n, unnest(array['interactive', 'batch', 'mail', 'maintenance']) queue`,
    [orgId],
  );
  await database.look("analyze outbox");
  // Of a batch that has just begun the statistics know nothing.
  await addChunks(orgId, 500);
  const asked: Statement[] = [];
  const pool = noting(database.worker.pool, asked);
  const metrics = createWorkerMetrics().outbox;
  await relayRound({ pool, slots: SLOTS, logger, publish: async () => ({ refused: [] }) });
  await reconcileRound({ pool, logger, metrics });
  await measureAges(pool, metrics);
  expect(asked).toHaveLength(6);
  await withAdmin(async (client) => {
    for (const [text, values] of asked) {
      await client.query("begin");
      const plans = [
        await client.query(`explain (generic_plan) ${text}`),
        await client.query(`explain (analyze) ${text}`, values),
      ];
      await client.query("rollback");
      for (const { rows } of plans) {
        const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
        expect(plan).not.toMatch(/Seq Scan on (public\.)?outbox/);
        // Turns are counted once, and not again for each chunk that waits.
        expect(plan).not.toMatch(/WindowAgg .* loops=(?!1\))/);
      }
    }
  }, database.name);
});
