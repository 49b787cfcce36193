import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { defineJob } from "../contracts/define-job.ts";
import type { GivenUpJob } from "../contracts/given-up-job.ts";
import { createPublisher } from "../publisher.ts";
import { KINDS, prepareBackend, type SuiteBackend } from "./backends.ts";
import { type Delivery, newGate, newRow, openedBy, pause, suiteMetrics, until } from "./suite-jobs.ts";
import { SUITE_JOBS } from "./suite-policies.ts";

describe.each(KINDS)("publishing on %s", (kind) => {
  let suite: SuiteBackend;
  const opened = openedBy(() => suite);

  beforeAll(async () => {
    suite = await prepareBackend(kind, "publish");
    await suite.sql("create table effect (outbox_id text primary key, deliveries int not null default 1)");
  });
  afterEach(async () => {
    await opened.closeAll();
    await suite?.wipe();
  });
  afterAll(() => suite?.close());

  /** As a verb does: the effect and the fact that it is done in one statement, once for each row. */
  const applyOnce = ({ job }: Delivery) =>
    suite.sql(
      "insert into effect values ($1) on conflict (outbox_id) do update set deliveries = effect.deliveries + 1",
      [job.outboxId],
    );

  test("a row reaches its handler once, whole", async () => {
    const deliveries: Delivery[] = [];
    const { publish } = await opened.publisher();
    await opened.workers(async (delivery) => deliveries.push(delivery));
    const trace = { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
    const row = newRow({ trace });
    expect(await publish([row])).toEqual({ refused: [] });
    await until("it is handled", () => deliveries.length === 1);
    await pause(150);
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({
      payload: row.payload,
      job: { name: "item.run", outboxId: row.outboxId, generation: 1, attempt: 1, trace },
    });
  });

  test("an idle worker takes a job at once", async () => {
    const { publish } = await opened.publisher();
    const handledAt = new Map<string, number>();
    await opened.workers(async ({ job }) => handledAt.set(job.outboxId, performance.now()));
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const row = newRow();
      const from = performance.now();
      await publish([row]);
      await until("it is handled", () => handledAt.has(row.outboxId));
      waits.push((handledAt.get(row.outboxId) ?? Number.POSITIVE_INFINITY) - from);
    }
    waits.sort((a, b) => a - b);
    expect(waits[5]).toBeLessThan(1_000);
    // A wake-up that got lost would cost the 5 s until the worker looks by itself.
    expect(waits[9]).toBeLessThan(4_500);
  });

  test("published twice while it waits or runs, it is handled once", async () => {
    const { publish } = await opened.publisher();
    const row = newRow();
    await publish([row, row]);
    await publish([row]);
    let starts = 0;
    const { promise: finished, resolve: finish } = newGate();
    await opened.workers(async () => {
      starts += 1;
      await finished;
    });
    await until("it runs", () => starts === 1);
    await publish([row]);
    finish();
    await pause(200);
    expect(starts).toBe(1);
  });

  test("published again when done, it may be delivered twice and takes effect once", async () => {
    const backend = await opened.open();
    const { publish } = createPublisher(backend, SUITE_JOBS);
    let deliveries = 0;
    await opened.workers(async (delivery) => {
      await applyOnce(delivery);
      deliveries += 1;
    });
    const row = newRow();
    await publish([row]);
    await until("it is done", () => deliveries === 1);
    await until("the queue has forgotten it", async () => (await backend.readDepths()).interactive.active === 0);
    await publish([row]);
    await until("it comes again", () => deliveries === 2);
    await pause(100);
    const effects = await suite.sql("select deliveries from effect where outbox_id = $1", [row.outboxId]);
    expect(effects).toEqual([{ deliveries: 2 }]);
  });

  test("the next generation is delivered although the one before it still waits", async () => {
    const { publish } = await opened.publisher();
    const row = newRow();
    await publish([row]);
    await publish([{ ...row, generation: 2 }]);
    const generations: number[] = [];
    await opened.workers(async ({ job }) => generations.push(job.generation));
    await until("both are handled", () => generations.length === 2);
    expect(generations.sort()).toEqual([1, 2]);
  });

  test("two hundred rows over two queues are each handled once", async () => {
    const { publish } = await opened.publisher();
    const rows = Array.from({ length: 200 }, (_, i) =>
      i % 4 === 0 ? newRow({ jobName: "item.file", queue: "maintenance" }) : newRow(),
    );
    const handled: string[] = [];
    await opened.workers(async ({ job }) => handled.push(job.outboxId), { queues: ["interactive", "maintenance"] });
    await publish(rows);
    await until("all are handled", () => handled.length >= 200);
    await pause(100);
    expect(handled.sort()).toEqual(rows.map((row) => row.outboxId).sort());
  });

  test("rows that cannot be published are refused one by one", async () => {
    const { publish } = await opened.publisher();
    const good = newRow();
    const bad = [
      newRow({ jobName: "item.vanished" }),
      newRow({ jobName: "toString" }),
      newRow({ queue: "express" }),
      newRow({ payload: { itemId: 7 } }),
      newRow({ dedupeKey: "item:7" }),
      newRow({ dedupeKey: "77" }),
      newRow({ generation: 0 }),
    ];
    const { refused } = await publish([...bad.slice(0, 3), good, ...bad.slice(3)]);
    const reasons = ["unknown-job", "unknown-job", "unknown-queue", "bad-payload", "bad-key", "bad-key", "bad-key"];
    expect(refused).toEqual(bad.map(({ outboxId }, i) => ({ outboxId, reason: reasons[i] })));
    const handled: string[] = [];
    await opened.workers(async ({ job }) => handled.push(job.outboxId));
    await until("the good one is handled", () => handled.includes(good.outboxId));
    expect(handled).toEqual([good.outboxId]);
  });

  test("a name from another release is dropped, and the queue goes on", async () => {
    const newer = { ...SUITE_JOBS, "item.newer": defineJob({ ...SUITE_JOBS["item.run"], name: "item.newer" }) };
    const { publish } = createPublisher(await opened.open(), newer);
    // Over all series: other files of this process count into the same metric, by other queues.
    const dropped = async () =>
      (await suiteMetrics.jobs.dropped.get()).values.reduce((total, { value }) => total + value, 0);
    const before = await dropped();
    const unknown = newRow({ jobName: "item.newer" });
    const known = newRow();
    await publish([unknown, known]);
    const handled: string[] = [];
    await opened.workers(async ({ job }) => handled.push(job.outboxId));
    await until("the known one is handled", () => handled.includes(known.outboxId));
    await until("the other is counted", async () => (await dropped()) === before + 1);
    expect(handled).toEqual([known.outboxId]);
  });

  test("a payload that does not fit the worker's contract is dropped, not given up: a newer worker reads it", async () => {
    const looser = {
      "item.run": defineJob({ ...SUITE_JOBS["item.run"], payload: z.looseObject({}), key: () => "item_x" }),
    };
    const { publish } = createPublisher(await opened.open(), looser);
    const dropped = async () =>
      (await suiteMetrics.jobs.dropped.get()).values.reduce((total, { value }) => total + value, 0);
    const before = await dropped();
    const givenUp: GivenUpJob[] = [];
    const handled: string[] = [];
    await opened.workers(async ({ job }) => handled.push(job.outboxId), {
      onGivenUp: async (job) => void givenUp.push(job),
    });
    await publish([newRow({ payload: { item: "a newer shape" } })]);
    const readable = newRow();
    await publish([readable]);
    await until("the other is handled", () => handled.includes(readable.outboxId));
    await until("it is counted", async () => (await dropped()) === before + 1);
    expect([handled, givenUp]).toEqual([[readable.outboxId], []]);
  });

  test("a field that the publisher's release does not know arrives all the same", async () => {
    const { publish } = await opened.publisher();
    const payload = { ...(newRow().payload as object), addedLater: 1 };
    await publish([newRow({ payload })]);
    await until("it is stored", async () => (await suite.contents()).includes("addedLater"));
  });

  test("the depth of each queue can be read", async () => {
    const backend = await opened.open();
    const { publish } = createPublisher(backend, SUITE_JOBS);
    await publish([newRow(), newRow(), newRow({ jobName: "item.file", queue: "maintenance" })]);
    const none = { waiting: 0, active: 0, delayed: 0 };
    expect(await backend.readDepths()).toEqual({
      interactive: { ...none, waiting: 2 },
      maintenance: { ...none, waiting: 1 },
      batch: none,
      mail: none,
    });
  });
});
