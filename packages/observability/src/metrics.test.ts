import { expect, test } from "vitest";
import { createWebMetrics, createWorkerMetrics } from "./metrics.ts";

const PERSONAL_LABEL = /\b(org|user|story|email|person|team)\w*="/i;

test("a worker tells its jobs, its outbox and its event loop", async () => {
  const { registry, jobs, outbox } = createWorkerMetrics();
  jobs.waitSeconds.observe({ queue: "interactive", job: "story.evaluate" }, 0.02);
  jobs.runSeconds.observe({ queue: "interactive", job: "story.evaluate", outcome: "done" }, 0.2);
  jobs.failed.inc({ queue: "mail", job: "mail.deliver" });
  jobs.givenUp.inc({ queue: "mail", job: "mail.deliver", reason: "attempts" });
  jobs.stalled.inc({ queue: "batch" });
  jobs.dropped.inc({ queue: "batch" });
  outbox.oldestUndoneSeconds.set({ queue: "batch" }, 4);
  outbox.republished.inc({ queue: "batch" });
  await new Promise((resolve) => setTimeout(resolve, 60));
  const page = await registry.metrics();
  expect(page).toContain('job_wait_seconds_bucket{le="0.025",queue="interactive",job="story.evaluate"} 1');
  expect(page).toContain('outbox_oldest_undone_seconds{queue="batch"} 4');
  for (const name of [
    "job_run_seconds",
    "job_failed_total",
    "job_given_up_total",
    "job_stalled_total",
    "job_dropped_total",
    "outbox_oldest_unpublished_seconds",
    "outbox_oldest_failed_seconds",
    "outbox_republished_total",
    "dead_letter_total",
    "queue_depth",
    "rollup_drift",
    "event_loop_lag_seconds",
    "process_resident_memory_bytes",
  ]) {
    expect(page).toContain(`# TYPE ${name} `);
  }
  const worst = Number(/event_loop_lag_seconds\{quantile="1"\} (\S+)/.exec(page)?.[1]);
  expect(worst).toBeGreaterThan(0);
  expect(worst).toBeLessThan(30);
  expect(page).not.toMatch(PERSONAL_LABEL);
});

test("a web process tells its streams and its refusals, and nothing of the queue", async () => {
  const { registry, sseClients, authzDenied } = createWebMetrics();
  sseClients.inc();
  authzDenied.inc({ action: "story.read" });
  const page = await registry.metrics();
  expect(page).toContain("sse_clients 1");
  expect(page).toContain('authz_denied_total{action="story.read"} 1');
  expect(page).not.toContain("outbox_");
});

test("two registries in one process do not share counts", async () => {
  const [one, two] = [createWebMetrics(), createWebMetrics()];
  one.sseClients.inc();
  expect(await two.registry.getSingleMetricAsString("sse_clients")).toContain("sse_clients 0");
});
