import { StarboardError } from "@starboard/domain/errors";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { GivenUpJob } from "../contracts/given-up-job.ts";
import { KINDS, prepareBackend, type SuiteBackend } from "./backends.ts";
import { newGate, newRow, openedBy, pause, suiteMetrics, until } from "./suite-jobs.ts";

const SECRET = "I led the migration of ledger-7 for Ana";

describe.each(KINDS)("failing on %s", (kind) => {
  let suite: SuiteBackend;
  const opened = openedBy(() => suite);
  let givenUp: GivenUpJob[] = [];
  const onGivenUp = async (job: GivenUpJob) => void givenUp.push(job);

  beforeAll(async () => {
    suite = await prepareBackend(kind, "failures");
  });
  afterEach(async () => {
    await opened.closeAll();
    await suite?.wipe();
    givenUp = [];
  });
  afterAll(() => suite?.close());

  test("a job that fails is tried as often as its contract says, with growing waits, then given up", async () => {
    const { publish } = await opened.publisher();
    const starts: { attempt: number; at: number }[] = [];
    await opened.workers(
      async ({ job }) => {
        starts.push({ attempt: job.attempt, at: performance.now() });
        throw Object.assign(new Error("no"), { code: "ECONNRESET" });
      },
      { onGivenUp },
    );
    const row = newRow();
    await publish([row]);
    await until("it is given up", () => givenUp.length === 1);
    await pause(300);
    expect(starts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    const [first, second, third] = starts.map(({ at }) => at) as [number, number, number];
    // Half of 60 and of 120 ms at least; one millisecond for the clocks' rounding.
    expect(second - first).toBeGreaterThanOrEqual(29);
    expect(third - second).toBeGreaterThanOrEqual(59);
    expect(givenUp).toEqual([
      { outboxId: row.outboxId, name: "item.run", generation: 1, reason: "attempts", error: "ECONNRESET" },
    ]);
    expect((await (await opened.open()).readDepths()).interactive).toEqual({ waiting: 0, active: 0, delayed: 0 });
  });

  test("a failure that mends itself is followed by the effect", async () => {
    const { publish } = await opened.publisher();
    const outcomes: string[] = [];
    await opened.workers(
      async ({ job }) => {
        if (job.attempt === 1) {
          outcomes.push("failed");
          throw new StarboardError("CONFLICT", "Somebody else saved first.");
        }
        outcomes.push("done");
      },
      { onGivenUp },
    );
    await publish([newRow()]);
    await until("it is done", () => outcomes.includes("done"));
    await pause(200);
    expect(outcomes).toEqual(["failed", "done"]);
    expect(givenUp).toEqual([]);
  });

  test.each(["NOT_FOUND", "FORBIDDEN", "INVALID"] as const)(
    "%s is not tried again, however it is wrapped",
    async (code) => {
      const { publish } = await opened.publisher();
      let starts = 0;
      await opened.workers(
        async () => {
          starts += 1;
          const verb = new StarboardError(code, "There is no such story, or you may not see it.");
          throw Object.assign(new Error("as the caller wraps it", { cause: verb }), { code: "INTERNAL_SERVER_ERROR" });
        },
        { onGivenUp },
      );
      await publish([newRow()]);
      await until("it is given up", () => givenUp.length === 1);
      await pause(250);
      expect(starts).toBe(1);
      expect(givenUp[0]).toMatchObject({ reason: "final", error: code });
    },
  );

  test("an attempt that takes too long is stopped and tried again", async () => {
    const { publish } = await opened.publisher();
    const signals: AbortSignal[] = [];
    const { promise: never } = newGate();
    await opened.workers(
      async ({ job, signal }) => {
        signals.push(signal);
        if (job.attempt === 1) await never;
      },
      { onGivenUp },
    );
    const from = performance.now();
    await publish([newRow()]);
    await until("it is tried again", () => signals.length === 2);
    expect(performance.now() - from).toBeGreaterThan(390);
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    expect(String(signals[0]?.reason)).toContain("longer than its contract");
    await pause(500);
    expect(signals).toHaveLength(2);
    expect(givenUp).toEqual([]);
  });

  test("an attempt that is stopped has a moment to commit what it has brought about, and is then not tried again", async () => {
    const { publish } = await opened.publisher();
    let starts = 0;
    await opened.workers(
      async ({ signal }) => {
        starts += 1;
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await pause(100);
      },
      { onGivenUp },
    );
    await publish([newRow()]);
    const depths = async () => (await (await opened.open()).readDepths()).interactive;
    await until("it was started", () => starts === 1);
    await until("the queue has forgotten it", async () => (await depths()).active === 0);
    expect(await depths()).toEqual({ waiting: 0, active: 0, delayed: 0 });
    expect(starts).toBe(1);
  });

  test("of a row that was started before, the queue tries what is left, and once in any case", async () => {
    const { publish } = await opened.publisher();
    const starts = new Map<string, number>();
    await opened.workers(
      async ({ job }) => {
        starts.set(job.outboxId, (starts.get(job.outboxId) ?? 0) + 1);
        throw new Error("no");
      },
      { onGivenUp },
    );
    const rows = [newRow({ starts: 1 }), newRow({ starts: 7 })];
    await publish(rows);
    await until("both are given up", () => givenUp.length === 2);
    expect(rows.map(({ outboxId }) => starts.get(outboxId))).toEqual([2, 1]);
  });

  test("neither the failure's words nor the handler's answer are stored or logged", async () => {
    const { publish } = await opened.publisher();
    let starts = 0;
    let sawDelayed = false;
    await opened.workers(
      async () => {
        starts += 1;
        if (starts > 2) return { story: SECRET };
        const query = Object.assign(new Error(`Failed query: ${SECRET}`), { query: "insert", params: [SECRET] });
        throw new Error(`wrapped: ${SECRET}`, { cause: query });
      },
      { onGivenUp },
    );
    const row = newRow();
    await publish([row]);
    const seen: string[] = [];
    await until("it is done", async () => {
      const contents = await suite.contents();
      seen.push(contents);
      sawDelayed ||= /delayed/.test(contents);
      return starts === 3;
    });
    await pause(100);
    seen.push(await suite.contents());
    expect(sawDelayed).toBe(true);
    expect(seen.join("\n")).toContain(row.dedupeKey);
    expect(seen.join("\n")).not.toContain("ledger-7");
    expect(suite.log.text()).toContain(`"outboxId":"${row.outboxId}"`);
    expect(suite.log.text()).not.toContain("ledger-7");
  });

  test("a failure to record the giving up does not stop the worker", async () => {
    const { publish } = await opened.publisher();
    const handled: string[] = [];
    const bad = newRow();
    const good = newRow();
    await opened.workers(
      async ({ job }) => {
        if (job.outboxId === bad.outboxId) throw new StarboardError("INVALID", "No.");
        handled.push(job.outboxId);
      },
      { onGivenUp: () => Promise.reject(new Error("the database is away")) },
    );
    await publish([bad]);
    await until("the failure to record is logged", () => suite.log.text().includes("could not record"));
    await publish([good]);
    await until("the next one is handled", () => handled.length === 1);
  });

  test("every attempt is counted and timed, by queue, job and outcome", async () => {
    // Over all series: other files of this process count into the same metrics, by other queues.
    const sum = (values: readonly { value: number }[]) => values.reduce((total, { value }) => total + value, 0);
    const count = async () => {
      const runs = (await suiteMetrics.jobs.runSeconds.get()).values.filter(
        ({ metricName }) => metricName === "job_run_seconds_count",
      );
      const of = (outcome: string) => sum(runs.filter(({ labels }) => labels.outcome === outcome));
      const waits = (await suiteMetrics.jobs.waitSeconds.get()).values.filter(
        ({ metricName }) => metricName === "job_wait_seconds_count",
      );
      const failed = sum((await suiteMetrics.jobs.failed.get()).values);
      return { done: of("done"), thrown: of("failed"), failed, waited: sum(waits) };
    };
    const before = await count();
    const { publish } = await opened.publisher();
    await opened.workers(async ({ job }) => {
      if (job.attempt < 3) throw new TypeError("not yet");
    });
    await publish([newRow()]);
    await until("it is done", async () => (await count()).done === before.done + 1);
    expect(await count()).toEqual({
      done: before.done + 1,
      thrown: before.thrown + 2,
      failed: before.failed + 2,
      waited: before.waited + 1,
    });
  });
});
