import type { AddressInfo } from "node:net";
import { openQueueBackend } from "@starboard/jobs/queue-backend";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { startTracing } from "@starboard/observability/start-tracing";
import { createMailKeeper } from "@starboard/services/mail";
import { leaveFailingJob } from "@starboard/testing/failing-job";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestOrganisation } from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startHealthServer } from "./health.ts";
import { startWorker } from "./start-worker.ts";

/** The sampler looks every ten seconds. */
const WITHIN = { timeout: 25_000, interval: 50 };

interface SeenSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentId: string | undefined;
}

let database: TestDatabase;
let organisation: TestOrganisation;
let address: string;
const spans: SeenSpan[] = [];
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const tracing = startTracing({
    service: "test",
    processors: [
      {
        onStart: () => undefined,
        onEnd: (span) => {
          const { traceId, spanId } = span.spanContext();
          spans.push({ name: span.name, traceId, spanId, parentId: span.parentSpanContext?.spanId });
        },
        forceFlush: async () => undefined,
        shutdown: async () => undefined,
      },
    ],
  });
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "outside");
  const logger = createLogger({ name: "outside", level: "silent" });
  const backend = await openQueueBackend({ kind: "postgres", url: database.workerUrl, logger });
  const metrics = createWorkerMetrics();
  const composition = {
    runtime: database.worker,
    mailer: createMailKeeper(database.worker),
    databaseUrl: database.workerUrl,
  };
  const worker = await startWorker({ composition, backend, metrics });
  const health = await startHealthServer({
    host: "127.0.0.1",
    port: 0,
    isServing: () => true,
    wedgedQueues: worker.wedgedQueues,
    sinceLastRoundMs: worker.sinceLastRoundMs,
    ping: async () => undefined,
    metrics: () => metrics.registry.metrics(),
  });
  address = `http://127.0.0.1:${(health.address() as AddressInfo).port}`;
  closing.push(
    () => worker.stop(),
    () => backend.close(),
    async () => health.close(),
    () => tracing.stop(),
    () => database.drop(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

test("one trace leads from the verb through the outbox and the queue to the effect", async () => {
  const author = await organisation.add("Author", ["candidate"]);
  await addTestStory(author);
  const spanOf = (name: string) => spans.find((span) => span.name === name);
  await vi.waitFor(() => expect(spanOf("job story.evaluate")).toBeDefined(), WITHIN);
  const [verb, job] = [spanOf("story.create"), spanOf("job story.evaluate")];
  expect(job?.traceId).toBe(verb?.traceId);
  expect(job?.parentId).toBe(verb?.spanId);
  const within = spans.filter(({ parentId }) => parentId === job?.spanId);
  expect(within.map(({ name, traceId }) => [name, traceId === verb?.traceId])).toEqual([
    ["compute", true],
    ["effect", true],
  ]);
});

test("the worker's page tells each job's wait, run and failures, each queue's depth, the outbox and the drift", {
  timeout: 60_000,
}, async () => {
  await leaveFailingJob(database, await organisation.add("Failing", ["candidate"]));
  await database.look("insert into rollup_recounts values ($1, now(), 3)", [organisation.orgId]);
  const read = async (line: RegExp) => {
    const response = await fetch(`${address}/metrics`);
    return Number(line.exec(await response.text())?.[1] ?? Number.NaN);
  };
  const job = 'queue="interactive",job="story.evaluate"';
  const atLeast: readonly [RegExp, number][] = [
    [new RegExp(`job_wait_seconds_count\\{${job}\\} (\\S+)`), 1],
    [new RegExp(`job_run_seconds_count\\{${job},outcome="done"\\} (\\S+)`), 1],
    [new RegExp(`job_run_seconds_count\\{${job},outcome="failed"\\} (\\S+)`), 1],
    [new RegExp(`job_failed_total\\{${job}\\} (\\S+)`), 1],
    [new RegExp(`dead_letter_total\\{${job}\\} (\\S+)`), 1],
    [/outbox_oldest_failed_seconds\{queue="interactive"\} (\S+)/, 0.001],
    [/outbox_oldest_unpublished_seconds\{queue="interactive"\} (\S+)/, 0],
    [/outbox_oldest_undone_seconds\{queue="mail"\} (\S+)/, 0],
    [/queue_depth\{queue="batch",state="waiting"\} (\S+)/, 0],
    [/^rollup_drift (\S+)/m, 3],
    [/event_loop_lag_seconds\{quantile="1"\} (\S+)/, 0],
  ];
  for (const [line, least] of atLeast) {
    await vi.waitFor(async () => expect(await read(line), String(line)).toBeGreaterThanOrEqual(least), WITHIN);
  }
  for (const name of ["job_stalled_total", "job_given_up_total", "job_dropped_total", "outbox_republished_total"]) {
    await expect(read(new RegExp(`# TYPE ${name} (?:counter)()`))).resolves.toBe(0);
  }
});
