import { openSilencingProxy } from "@starboard/testing/silencing-proxy";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openQueueBackend } from "../queue-backend.ts";
import { startWorkers } from "../worker-runtime.ts";
import { KINDS, prepareBackend, type SuiteBackend } from "./backends.ts";

import { newGate, newRow, openedBy, pause, suiteMetrics, until } from "./suite-jobs.ts";
import { SUITE_JOBS } from "./suite-policies.ts";

describe.each(KINDS)("stopping, losing and sharing on %s", (kind) => {
  let suite: SuiteBackend;
  const opened = openedBy(() => suite);

  beforeAll(async () => {
    suite = await prepareBackend(kind, "recovery");
  });
  afterEach(async () => {
    await opened.closeAll();
    await suite.wipe();
  });
  afterAll(() => suite?.close());

  const filing = () => newRow({ jobName: "item.file", queue: "maintenance" });
  const onMaintenance = { queues: ["maintenance"], concurrency: { maintenance: 1 } } as const;

  test("closing lets the running job finish and takes no other", async () => {
    const { publish } = await opened.publisher();
    const gate = newGate();
    const done: string[] = [];
    let starts = 0;
    const runtime = await opened.workers(async ({ job }) => {
      starts += 1;
      await gate.promise;
      done.push(job.outboxId);
    }, onMaintenance);
    const [first, second] = [filing(), filing()];
    await publish([first, second]);
    await until("one runs", () => starts === 1);
    expect(runtime.running()).toBe(1);
    const closing = runtime.close();
    expect(runtime.close()).toBe(closing);
    setTimeout(gate.resolve, 300);
    await closing;
    expect(done).toEqual([first.outboxId]);
    expect(starts).toBe(1);
    expect(runtime.running()).toBe(0);
    await runtime.close();
    const handled: string[] = [];
    await opened.workers(async ({ job }) => handled.push(job.outboxId), onMaintenance);
    await until("the next worker takes the other", () => handled.length === 1);
    expect(handled).toEqual([second.outboxId]);
  });

  test("a job that outlasts the grace is given back and starts elsewhere at once", async () => {
    const { publish } = await opened.publisher();
    const { promise: never } = newGate();
    const signals: AbortSignal[] = [];
    const runtime = await opened.workers(
      async ({ signal }) => {
        signals.push(signal);
        await never;
      },
      { ...onMaintenance, graceMs: 200 },
    );
    await publish([filing()]);
    await until("it runs", () => signals.length === 1);
    const from = performance.now();
    await runtime.close();
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(signals[0]?.aborted).toBe(true);
    const restarts: number[] = [];
    await opened.workers(async ({ job }) => restarts.push(job.attempt), onMaintenance);
    await until("another worker starts it", () => restarts.length === 1, 3_000);
    expect(restarts).toEqual([2]);
  });

  test("an aborted signal closes the workers", async () => {
    const { publish } = await opened.publisher();
    const control = new AbortController();
    const handled: string[] = [];
    const runtime = await opened.workers(async ({ job }) => handled.push(job.outboxId), { signal: control.signal });
    control.abort();
    await runtime.close();
    await publish([newRow()]);
    await pause(300);
    expect(handled).toEqual([]);
  });

  test("what a lost queue held comes back under the next generation, with the workers running on", async () => {
    const { publish } = await opened.publisher();
    const gate = newGate();
    const handled: [string, number][] = [];
    let starts = 0;
    await opened.workers(
      async ({ job }) => {
        starts += 1;
        if (starts === 1) await gate.promise;
        handled.push([job.outboxId, job.generation]);
      },
      { ...onMaintenance },
    );
    const rows = Array.from({ length: 5 }, filing);
    await publish(rows);
    await until("one runs and the others wait", () => starts === 1);
    await suite.wipe();
    gate.resolve();
    await until("the running one ends", () => handled.length === 1);
    await pause(300);
    expect(handled).toHaveLength(1);
    await publish(rows.map((row) => ({ ...row, generation: 2 })));
    await until("all are handled again", () => handled.length === 6, 20_000);
    const again = handled.slice(1).sort(([a], [b]) => Number(a) - Number(b));
    expect(again).toEqual(rows.map((row) => [row.outboxId, 2]));
  });

  test("two workers share the load and handle nothing twice", async () => {
    const { publish } = await opened.publisher();
    const handled: Record<string, string[]> = { a: [], b: [] };
    for (const name of ["a", "b"]) {
      await opened.workers(
        async ({ job }) => {
          await pause(15);
          handled[name]?.push(job.outboxId);
        },
        { concurrency: { interactive: 2 } },
      );
    }
    const rows = Array.from({ length: 60 }, () => newRow());
    await publish(rows);
    const all = () => [...(handled.a ?? []), ...(handled.b ?? [])];
    await until("all are handled", () => all().length >= 60);
    await pause(100);
    expect(all().sort()).toEqual(rows.map((row) => row.outboxId).sort());
    expect(handled.a?.length).toBeGreaterThan(10);
    expect(handled.b?.length).toBeGreaterThan(10);
  });

  test("a silent queue fails the publisher in time, and takes the same rows when it is back", async () => {
    const proxy = await openSilencingProxy(suite.address.url);
    try {
      const { publish } = await opened.publisher(proxy.through);
      const row = newRow();
      proxy.setSilent(true);
      const from = performance.now();
      await expect(publish([row])).rejects.toThrow();
      expect(performance.now() - from).toBeLessThan(6_500);
      proxy.setSilent(false);
      const handled: string[] = [];
      await opened.workers(async ({ job }) => handled.push(job.outboxId));
      await until(
        "it is taken",
        () =>
          publish([row]).then(
            () => true,
            () => false,
          ),
        20_000,
      );
      await until("it is handled", () => handled.length >= 1);
      expect(new Set(handled)).toEqual(new Set([row.outboxId]));
      await opened.closeAll();
    } finally {
      await proxy.close();
    }
  });

  test("an address where nothing listens is refused with one sentence", async () => {
    const url = new URL(suite.address.url);
    url.port = "1";
    const opening = openQueueBackend({ kind, url: url.href, logger: suite.log.logger });
    await expect(opening).rejects.toThrow(
      kind === "redis" ? /Redis does not answer at 127\.0\.0\.1:1/ : /ECONNREFUSED|PostgreSQL/,
    );
  });

  test("a missing handler is noticed at the start", async () => {
    const handlers = { "item.run": async () => undefined } as never;
    const starting = startWorkers({
      backend: await opened.open(),
      jobs: SUITE_JOBS,
      handlers,
      logger: suite.log.logger,
      metrics: suiteMetrics.jobs,
    });
    await expect(starting).rejects.toThrow("item.file has no handler");
  });
});
