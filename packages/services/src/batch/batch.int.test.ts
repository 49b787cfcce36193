import { randomUUID } from "node:crypto";
import { LeaseLost } from "@starboard/jobs/contracts/lease-lost";
import { drainOutbox, systemCallerFor } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reconcileRound } from "../loops/reconciler.ts";
import { listNotifications } from "../notification/index.ts";
import { giveUp } from "../outbox/index.ts";
import { archiveStory, createStory } from "../story/index.ts";
import { cancelBatch, getBatch, listBatches, startBatch } from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
const STORIES = 7;

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "batches");
  candidate = await organisation.add("Candidate", ["candidate"]);
  for (let n = 0; n < STORIES; n += 1) await addTestStory(candidate, { title: `Story ${n}` });
  const archived = await addTestStory(candidate, { title: "Put away" });
  await archiveStory(candidate.context, { storyId: archived.storyId, archived: true });
  await drainOutbox(database);
});
afterAll(() => database.drop());

const start = () => startBatch(organisation.owner.context, { operationId: randomUUID() });

describe("evaluating every story", () => {
  test("plans, evaluates and finishes; archived stories stay out, and each revision has one evaluation still", async () => {
    const { batchId } = await start();
    await drainOutbox(database);
    const batch = await getBatch(organisation.owner.context, { batchId });
    expect(batch).toMatchObject({ state: "done", total: STORIES, done: STORIES, failed: 0 });
    const doubled = await database.look(
      "select 1 from evaluations group by org_id, revision_id, ruleset_version having count(*) > 1",
    );
    expect(doubled).toEqual([]);
    const { items } = await listNotifications(organisation.owner.context, {});
    expect(items[0]).toMatchObject({ kind: "batch-finished", path: `batches/${batchId}` });
  });

  test("two clicks with one operation start one batch; another one while it runs is a conflict that names it", async () => {
    const operationId = randomUUID();
    const first = await startBatch(organisation.owner.context, { operationId });
    const again = await startBatch(organisation.owner.context, { operationId });
    expect(again).toEqual(first);
    await expect(start()).rejects.toMatchObject({ code: "CONFLICT", details: { batchId: first.batchId } });
    await drainOutbox(database);
  });

  test("a cancelled batch evaluates nothing more and says so", async () => {
    const { batchId } = await start();
    await cancelBatch(organisation.owner.context, { batchId });
    await drainOutbox(database);
    expect(await getBatch(organisation.owner.context, { batchId })).toMatchObject({ state: "cancelled", done: 0 });
    await expect(cancelBatch(organisation.owner.context, { batchId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a chunk delivered twice at the same time counts once", async () => {
    const { batchId } = await start();
    const [plan] = await database.look<{ id: string; payload: never }>(
      "select id, payload from outbox where done_at is null and job_name = 'batch.plan'",
    );
    await systemCallerFor(database, Number(plan?.id)).batch.plan(plan?.payload as never);
    const [chunk] = await database.look<{ id: string; payload: never }>(
      "select id, payload from outbox where done_at is null and job_name = 'batch.evaluate-chunk'",
    );
    const deliver = () => systemCallerFor(database, Number(chunk?.id)).batch.evaluateChunk(chunk?.payload as never);
    const ends = await Promise.allSettled([deliver(), deliver(), deliver()]);
    const lost = ends.filter((end) => end.status === "rejected").map((end) => end.reason.cause);
    expect(lost.every((cause) => cause instanceof LeaseLost)).toBe(true);
    expect(lost.length).toBeLessThan(3);
    await drainOutbox(database);
    expect(await getBatch(organisation.owner.context, { batchId })).toMatchObject({
      state: "done",
      done: STORIES,
      total: STORIES,
    });
  });

  test("a story that comes or goes between plan and evaluation changes what there is to do in all", async () => {
    const { batchId } = await start();
    const [plan] = await database.look<{ id: string; payload: never }>(
      "select id, payload from outbox where done_at is null and job_name = 'batch.plan'",
    );
    await systemCallerFor(database, Number(plan?.id)).batch.plan(plan?.payload as never);
    const [first] = await database.look<{ id: string }>(
      "select id::text from stories where archived_at is null order by id limit 1",
    );
    const among = `${first?.id.slice(0, -12)}${"f".repeat(12)}`;
    const words = { kind: "challenge", title: "Among them", sections: SECTIONS } as const;
    await createStory(candidate.context, { ...words, id: among });
    const { stories } = await database
      .look<{ stories: number }>(
        "select count(*)::int as stories from stories s join batch_chunks c on c.batch_id = $1 and s.id between c.first_story_id and c.last_story_id where s.archived_at is null",
        [batchId],
      )
      .then(([row]) => row ?? { stories: 0 });
    expect(stories).toBeGreaterThan(STORIES);
    await drainOutbox(database);
    const batch = await getBatch(organisation.owner.context, { batchId });
    expect(batch).toMatchObject({ state: "done", total: stories, done: stories });
  });

  test("an organisation without stories finishes at once", async () => {
    const empty = await addTestOrganisation(database.app, "no-stories");
    const { batchId } = await startBatch(empty.owner.context, { operationId: randomUUID() });
    await drainOutbox(database);
    expect(await getBatch(empty.owner.context, { batchId })).toMatchObject({ state: "done", total: 0 });
    expect(await listBatches(empty.owner.context, {})).toHaveLength(1);
  });

  test("a candidate may neither start nor see one", async () => {
    await expect(startBatch(candidate.context, { operationId: randomUUID() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(listBatches(candidate.context, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a chunk whose job is given up", () => {
  const chunkJob = "batch.evaluate-chunk";
  const openChunk = async () => {
    const { batchId } = await start();
    await drainOutbox(database, { before: chunkJob });
    const [chunk] = await database.look<{ id: string; payload: never }>(
      "select id, payload from outbox where done_at is null and dead_at is null and job_name = $1",
      [chunkJob],
    );
    if (!chunk) throw new Error("no chunk is open");
    return { batchId, chunk };
  };
  const stories = async () => {
    const [row] = await database.look<{ n: number }>(
      "select count(*)::int as n from stories where archived_at is null and org_id = $1",
      [organisation.orgId],
    );
    return row?.n ?? 0;
  };
  const bury = (id: string) =>
    giveUp(database.worker, { outboxId: id, error: "timeout", reason: "final", name: chunkJob });

  test("fails its stories with a reason, and the batch ends; given up twice or delivered late, it counts once", async () => {
    const { batchId, chunk } = await openChunk();
    await Promise.all([bury(chunk.id), bury(chunk.id)]);
    expect((await drainOutbox(database)).filter((name) => name === "batch.give-up-chunk")).toHaveLength(1);
    const total = await stories();
    const ended = { state: "done", total, done: 0, failed: total };
    const batch = await getBatch(organisation.owner.context, { batchId });
    expect(batch).toMatchObject(ended);
    expect(batch.failures).toHaveLength(total);
    expect(batch.failures[0]?.reason).toMatch(/given up/);
    await systemCallerFor(database, Number(chunk.id)).batch.evaluateChunk(chunk.payload);
    expect(await getBatch(organisation.owner.context, { batchId })).toMatchObject(ended);
    await start();
    await drainOutbox(database);
  });

  test("ends its batch too when the reconciler buries it", async () => {
    const { batchId, chunk } = await openChunk();
    await database.look("update outbox set attempts = 5, published_at = now() - interval '1 hour' where id = $1", [
      chunk.id,
    ]);
    const { pool, logger } = database.worker;
    const metrics = { republished: { inc: () => undefined }, deadLetters: { inc: () => undefined } };
    await reconcileRound({ pool, logger, metrics: metrics as never });
    await drainOutbox(database);
    const total = await stories();
    expect(await getBatch(organisation.owner.context, { batchId })).toMatchObject({ state: "done", failed: total });
  });

  test("changes nothing when its late attempt had committed first, or the batch was cancelled", async () => {
    const late = await openChunk();
    await bury(late.chunk.id);
    await systemCallerFor(database, Number(late.chunk.id)).batch.evaluateChunk(late.chunk.payload);
    await drainOutbox(database);
    const { batchId } = late;
    expect(await getBatch(organisation.owner.context, { batchId })).toMatchObject({ state: "done", failed: 0 });
    const stopped = await openChunk();
    await bury(stopped.chunk.id);
    await cancelBatch(organisation.owner.context, { batchId: stopped.batchId });
    await drainOutbox(database);
    const batch = await getBatch(organisation.owner.context, { batchId: stopped.batchId });
    expect(batch).toMatchObject({ state: "cancelled", failed: 0, failures: [] });
  });
});
