import { randomUUID } from "node:crypto";
import { SLICE_SIZE } from "@starboard/domain/batch";
import { LeaseLost } from "@starboard/jobs/contracts/lease-lost";
import { drainOutbox, systemCallerFor } from "@starboard/testing/drain-outbox";
import { createTestClock, openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation, type TestPerson } from "@starboard/testing/world";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EvaluateMany } from "../evaluation/evaluate-many.ts";
import { listNotifications } from "../notification/index.ts";
import { giveUp } from "../outbox/index.ts";
import { archiveStory } from "../story/index.ts";
import { cancelBatch, getBatch, pauseBatch, resumeBatch, retryBatch, startBatch } from "./index.ts";

const STORIES = 5;
const CHUNK = "batch.evaluate-chunk";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let evaluateMany: EvaluateMany;

beforeAll(async () => {
  database = await openTestDatabase();
  evaluateMany = database.worker.evaluateMany;
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.worker.evaluateMany = evaluateMany;
  organisation = await addTestOrganisation(database.app, `rounds-${randomUUID().slice(0, 8)}`);
  candidate = await organisation.add("Candidate", ["candidate"]);
  for (let n = 0; n < STORIES; n += 1) await addTestStory(candidate, { title: `Story ${n}` });
  await drainOutbox(database);
});

const owner = () => organisation.owner.context;
const see = (batchId: string) => getBatch(owner(), { batchId });
const openRow = async (jobName: string) => {
  const [row] = await database.look<{ id: string; payload: never }>(
    "select id, payload from outbox where done_at is null and dead_at is null and job_name = $1 order by id desc limit 1",
    [jobName],
  );
  if (!row) throw new Error(`no ${jobName} is open`);
  return row;
};
/** A batch that is planned, with its one chunk still to do. */
const startPlanned = async () => {
  const { batchId } = await startBatch(owner(), { operationId: randomUUID() });
  await drainOutbox(database, { before: CHUNK });
  return { batchId, chunk: await openRow(CHUNK) };
};
const deliver = ({ id, payload }: { id: string; payload: never }) =>
  systemCallerFor(database, Number(id)).batch.evaluateChunk(payload);
const fails =
  (titles: readonly string[]): EvaluateMany =>
  async (order, signal) => {
    const outcomes = await evaluateMany(order, signal);
    return outcomes.map((outcome, at) =>
      titles.includes(order.inputs[at]?.title ?? "") ? { failure: "Too odd." } : outcome,
    );
  };
/** The next evaluation waits where `meanwhile` happens. */
const meanwhile = (happen: () => Promise<unknown>) => {
  database.worker.evaluateMany = async (order, signal) => {
    database.worker.evaluateMany = evaluateMany;
    const outcomes = await evaluateMany(order, signal);
    await happen();
    return outcomes;
  };
};

describe("a pause", () => {
  test("lets no chunk begin; with the resume each is done once, and jobs of the older round do nothing", async () => {
    const { batchId, chunk } = await startPlanned();
    expect(await pauseBatch(owner(), { batchId })).toEqual({ state: "paused" });
    await expect(pauseBatch(owner(), { batchId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(startBatch(owner(), { operationId: randomUUID() })).rejects.toMatchObject({ details: { batchId } });
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "paused", total: STORIES, done: 0 });

    await resumeBatch(owner(), { batchId });
    await database.look("update outbox set done_at = null where id = $1", [chunk.id]);
    await deliver(chunk);
    expect(await see(batchId)).toMatchObject({ state: "running", done: 0 });
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "done", done: STORIES, failed: 0 });
    await expect(resumeBatch(owner(), { batchId })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("does not throw away what was computed already: it is committed, and the batch may end", async () => {
    const { batchId, chunk } = await startPlanned();
    meanwhile(() => pauseBatch(owner(), { batchId }));
    await deliver(chunk);
    expect(await see(batchId)).toMatchObject({ state: "done", done: STORIES });
  });

  test("and a cancellation are seen in the middle of a slice, within two seconds", async () => {
    const { batchId, chunk } = await startPlanned();
    let askedAt = 0;
    // A slice that would take for ever.
    database.worker.evaluateMany = async (_, signal) => {
      await cancelBatch(owner(), { batchId });
      askedAt = performance.now();
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      });
    };
    await deliver(chunk);
    database.worker.evaluateMany = evaluateMany;
    expect(performance.now() - askedAt).toBeLessThan(2_000);
    expect(await see(batchId)).toMatchObject({ state: "cancelled", done: 0 });
  });

  test("may be followed by a cancellation, after which nothing is resumed or counted", async () => {
    const { batchId, chunk } = await startPlanned();
    await pauseBatch(owner(), { batchId });
    await cancelBatch(owner(), { batchId });
    await expect(resumeBatch(owner(), { batchId })).rejects.toMatchObject({ details: { state: "cancelled" } });
    await deliver(chunk);
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "cancelled", done: 0 });
  });
});

describe("two starts of one chunk", () => {
  test("the later one commits, the earlier one loses its lease and leaves the row open", async () => {
    const { batchId, chunk } = await startPlanned();
    let second: Promise<void> | undefined;
    let isSecondAtIt: () => void = () => undefined;
    const secondIsAtIt = new Promise<void>((resolve) => {
      isSecondAtIt = resolve;
    });
    let letSecondGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letSecondGo = resolve;
    });
    meanwhile(async () => {
      meanwhile(() => {
        isSecondAtIt();
        return gate;
      });
      second = deliver(chunk);
      await secondIsAtIt;
    });
    await expect(deliver(chunk)).rejects.toMatchObject({ cause: expect.any(LeaseLost) });
    expect(await openRow(CHUNK)).toMatchObject({ id: chunk.id });
    expect(await see(batchId)).toMatchObject({ done: 0 });
    letSecondGo();
    await second;
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "done", done: STORIES });
  });

  test("a story that is put away before the commit is left out of the count", async () => {
    const { batchId, chunk } = await startPlanned();
    const [story] = await database.look<{ id: string }>(
      "select id::text from stories where org_id = $1 order by id limit 1",
      [organisation.orgId],
    );
    meanwhile(() => archiveStory(candidate.context, { storyId: story?.id ?? "", archived: true }));
    await deliver(chunk);
    expect(await see(batchId)).toMatchObject({ state: "done", total: STORIES - 1, done: STORIES - 1 });
  });
});

describe("a chunk that runs out of time", () => {
  test("commits what it has and leaves the rest to a chunk of its own, through a pause and a resume too", async () => {
    const more = SLICE_SIZE * 2;
    for (let n = 0; n < more; n += 1) await addTestStory(candidate, { title: `More ${n}` });
    const total = STORIES + more;
    await database.look("update outbox set done_at = now() where job_name = 'story.evaluate' and done_at is null");
    const { batchId, chunk } = await startPlanned();
    const clock = createTestClock();
    const trueClock = database.worker.clock;
    database.worker.clock = clock;
    database.worker.evaluateMany = (order, signal) => {
      clock.advanceMs(20_000);
      return evaluateMany(order, signal);
    };
    await deliver(chunk);
    expect(await see(batchId)).toMatchObject({ state: "running", total, done: SLICE_SIZE });
    await pauseBatch(owner(), { batchId });
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "paused", total, done: SLICE_SIZE });
    await resumeBatch(owner(), { batchId });
    await drainOutbox(database);
    database.worker.clock = trueClock;
    expect(await see(batchId)).toMatchObject({ state: "done", total, done: total, failed: 0 });
    const chunks = await database.look("select seq, stories from batch_chunks where batch_id = $1 order by seq", [
      batchId,
    ]);
    expect(chunks).toEqual([
      { seq: 0, stories: SLICE_SIZE },
      { seq: 1_000_000, stories: SLICE_SIZE },
      { seq: 2_000_000, stories: STORIES },
    ]);
  });
});

describe("another try", () => {
  test("evaluates the failed stories and no others, as often as a person asks", async () => {
    database.worker.evaluateMany = fails(["Story 1", "Story 3"]);
    const { batchId } = await startPlanned();
    await drainOutbox(database);
    const first = await see(batchId);
    expect(first).toMatchObject({ state: "done", total: STORIES, done: STORIES - 2, failed: 2 });
    expect(first.failures.map(({ reason }) => reason)).toEqual(["Too odd.", "Too odd."]);

    const seen: (string | undefined)[] = [];
    database.worker.evaluateMany = (order, signal) => {
      seen.push(...order.inputs.map(({ title }) => title));
      return fails(["Story 3"])(order, signal);
    };
    expect(await retryBatch(owner(), { batchId })).toEqual({ state: "planning" });
    await expect(retryBatch(owner(), { batchId })).rejects.toMatchObject({ code: "CONFLICT" });
    await drainOutbox(database);
    expect(seen.sort()).toEqual(["Story 1", "Story 3"]);
    expect(await see(batchId)).toMatchObject({ state: "done", total: STORIES, done: STORIES - 1, failed: 1 });

    database.worker.evaluateMany = evaluateMany;
    await retryBatch(owner(), { batchId });
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "done", done: STORIES, failed: 0, failures: [] });
    await expect(retryBatch(owner(), { batchId })).rejects.toMatchObject({ code: "CONFLICT" });
    const { items } = await listNotifications(owner(), {});
    expect(items.filter(({ path }) => path === `batches/${batchId}`)).toHaveLength(3);
  });

  test("of a batch that is so old that its chunks were deleted is of what failed as well, and counts on", async () => {
    database.worker.evaluateMany = fails(["Story 1", "Story 3"]);
    const { batchId } = await startPlanned();
    await drainOutbox(database);
    await database.look("delete from batch_chunks where batch_id = $1", [batchId]);
    database.worker.evaluateMany = fails(["Story 3"]);
    await retryBatch(owner(), { batchId });
    await drainOutbox(database, { before: CHUNK });
    expect(await see(batchId)).toMatchObject({ state: "running", total: STORIES, done: STORIES - 2, failed: 0 });
    await drainOutbox(database);
    const { failures, ...counted } = await see(batchId);
    expect(counted).toMatchObject({ state: "done", total: STORIES, done: STORIES - 1, failed: 1 });
    expect(failures).toHaveLength(1);
  });

  test("waits its turn: one batch of an organisation is open at a time", async () => {
    database.worker.evaluateMany = fails(["Story 1"]);
    const { batchId } = await startPlanned();
    await drainOutbox(database);
    const attempts = [
      retryBatch(owner(), { batchId }),
      ...[1, 2, 3].map(() => startBatch(owner(), { operationId: randomUUID() })),
    ];
    const ends = await Promise.allSettled(attempts);
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const end of ends) if (end.status === "rejected") expect(end.reason).toMatchObject({ code: "CONFLICT" });
    await drainOutbox(database);
  });
});

describe("a plan that is given up", () => {
  const bury = async () => {
    const { id } = await openRow("batch.plan");
    await giveUp(database.worker, { outboxId: id, error: "timeout", reason: "final", name: "batch.plan" });
    return id;
  };

  test("ends its batch as failed, with a reason, and may be tried again", async () => {
    const { batchId } = await startBatch(owner(), { operationId: randomUUID() });
    const planId = await bury();
    await drainOutbox(database);
    const failed = await see(batchId);
    expect(failed).toMatchObject({ state: "failed", total: 0 });
    expect(failed.reason).toMatch(/could not be counted/);
    const { items } = await listNotifications(owner(), {});
    expect(items[0]).toMatchObject({ kind: "batch-finished", sentence: "The evaluation of all stories has failed." });

    await retryBatch(owner(), { batchId });
    // Tried again by hand as a dead letter, the old plan changes nothing any more.
    await systemCallerFor(database, Number(planId)).batch.plan({ orgId: organisation.orgId, batchId });
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "done", reason: null, total: STORIES, done: STORIES });
  });

  test("changes nothing when its batch was cancelled first", async () => {
    const { batchId } = await startBatch(owner(), { operationId: randomUUID() });
    await cancelBatch(owner(), { batchId });
    await bury();
    await drainOutbox(database);
    expect(await see(batchId)).toMatchObject({ state: "cancelled", reason: null });
  });
});
