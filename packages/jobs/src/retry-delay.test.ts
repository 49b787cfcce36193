import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxBackoffMs } from "./contracts/define-job.ts";
import { JOBS, type JobName } from "./contracts/index-of-jobs.ts";
import { QUEUES } from "./contracts/queues.ts";
import { retryDelayMs } from "./retry-delay.ts";

const job = fc.constantFrom(...(Object.keys(JOBS) as JobName[])).map((name) => JOBS[name]);
const failures = fc.integer({ min: 1, max: 50 });
const random = fc.double({ min: 0, max: 1, noNaN: true });

describe("the wait before another attempt", () => {
  test.each([
    [1, 0, 1_000],
    [1, 1, 2_000],
    [2, 0.5, 3_000],
    [3, 0, 4_000],
    [30, 1, 15_000],
  ])("after %i failures of a mail, at %d of the spread, is %i ms", (count, at, ms) => {
    expect(retryDelayMs(JOBS["mail.deliver"], count, at)).toBe(ms);
  });

  test("ends, with the attempt after it, before the reconciler would step in", () => {
    fc.assert(
      fc.property(job, failures, random, (contract, count, at) => {
        const wait = retryDelayMs(contract, count, at);
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(maxBackoffMs(contract.queue));
        expect(contract.timeoutMs + wait).toBeLessThanOrEqual(QUEUES[contract.queue].stuckAfterMs);
      }),
    );
  });

  test("never shrinks from one failure to the next", () => {
    fc.assert(
      fc.property(job, failures, random, (contract, count, at) => {
        expect(retryDelayMs(contract, count + 1, at)).toBeGreaterThanOrEqual(retryDelayMs(contract, count, at));
      }),
    );
  });
});
