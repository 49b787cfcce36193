import { readFileSync } from "node:fs";
import { NOTIFICATION_KINDS } from "@starboard/domain/notification-kinds";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineJob, maxBackoffMs, outboxEntryFor } from "./define-job.ts";
import { type HandlersFor, JOBS, type JobName } from "./index-of-jobs.ts";
import { QUEUES } from "./queues.ts";

const uuid = fc.uuid({ version: 7 });
const count = fc.integer({ min: 0, max: 1_000_000 });
const version = fc.tuple(count, count, count).map(([x, y, z]) => `starboard@${x % 1000}.${y % 1000}.${z % 1000}`);
const instant = fc
  .date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString());

/** Arbitrary valid payloads; a new job without an entry here does not compile. */
const payloads: { [Name in JobName]: fc.Arbitrary<Record<string, unknown>> } = {
  "story.evaluate": fc.record({ orgId: uuid, revisionId: uuid, rulesetVersion: version }),
  "batch.plan": fc.record({ orgId: uuid, batchId: uuid, round: count }),
  "batch.evaluate-chunk": fc.record({ orgId: uuid, batchId: uuid, seq: count, round: count }),
  "batch.give-up-chunk": fc.record({ orgId: uuid, batchId: uuid, seq: count, round: count }),
  "batch.give-up-plan": fc.record({ orgId: uuid, batchId: uuid, round: count }),
  "review-request.assign": fc.record({ orgId: uuid, requestId: uuid, round: count }),
  "review-request.remind": fc.record({ orgId: uuid, requestId: uuid, dueAt: instant }),
  "review-request.escalate": fc.record({ orgId: uuid, requestId: uuid, dueAt: instant }),
  "review-request.expire": fc.record({ orgId: uuid, requestId: uuid }),
  "availability.return": fc.record({ orgId: uuid, userId: uuid, dueAt: instant }),
  "notification.fan-out": fc.record({
    orgId: uuid,
    kind: fc.constantFrom(...NOTIFICATION_KINDS),
    subjectId: uuid,
    eventId: uuid,
    reviewer: fc.record({ userId: uuid, round: count }),
  }),
  "digest.send": fc.record({ orgId: uuid, userId: uuid, dueAt: instant }),
  "lead-digest.send": fc.record({ orgId: uuid, userId: uuid, dueAt: instant }),
  "rollup.recount": fc.record({ orgId: uuid, dueAt: instant }),
  "person.export": fc.record({ requestId: uuid }),
  "person.erase": fc.record({ requestId: uuid }),
  "mail.deliver": fc.record({ deliveryId: uuid }),
  "maintenance.prune": fc.record({ day: instant.map((at) => at.slice(0, 10)), round: count }),
  "leaver.forget": fc.record({ orgId: uuid, userId: uuid, dueAt: instant }),
};
const names = Object.keys(JOBS) as JobName[];
/** Fields that were added later: rows from before have none. */
const ADDED: { [Name in JobName]?: readonly string[] } = {
  "batch.plan": ["round"],
  "batch.give-up-plan": ["round"],
  "notification.fan-out": ["reviewer"],
};

describe.each(names)("%s", (name) => {
  const job = JOBS[name];

  test("is filed under its own name", () => {
    expect(job.name).toBe(name);
  });

  test("gives a key that both queue backends accept, the same one each time", () => {
    fc.assert(
      fc.property(payloads[name], (payload) => {
        const entry = outboxEntryFor(job, payload as never);
        expect(entry.dedupeKey).toMatch(/^[A-Za-z][A-Za-z0-9_-]+$/);
        expect(entry).toEqual({ jobName: name, queue: job.queue, dedupeKey: entry.dedupeKey, payload });
        expect(outboxEntryFor(job, payload as never)).toEqual(entry);
      }),
    );
  });

  test("refuses a payload with a missing field, and drops one that is not its own", () => {
    const [payload] = fc.sample(payloads[name], { numRuns: 1, seed: 7 });
    for (const field of Object.keys(payload ?? {})) {
      if (ADDED[name]?.includes(field)) continue;
      const { [field]: _, ...rest } = payload ?? {};
      expect(job.payload.safeParse(rest).success, `without ${field}`).toBe(false);
    }
    expect(job.payload.parse({ ...payload, text: "a story" })).toEqual(payload);
  });

  test("names its organisation, unless it belongs to none", () => {
    expect("orgId" in job.payload.shape).toBe(
      !["mail.deliver", "maintenance.prune", "person.export", "person.erase"].includes(name),
    );
  });

  test("is published again in time after its queue was lost: all is done 60 s later", () => {
    const reconcilerRoundMs = 5_000;
    expect(QUEUES[job.queue].stuckAfterMs + reconcilerRoundMs).toBeLessThanOrEqual(50_000);
  });

  test("has had its time and its longest wait before its queue calls it stuck", () => {
    expect(job.timeoutMs + maxBackoffMs(job.queue)).toBeLessThanOrEqual(QUEUES[job.queue].stuckAfterMs);
  });
});

describe("keys", () => {
  const keyOf = (name: JobName, seed: number) =>
    outboxEntryFor(JOBS[name], fc.sample(payloads[name], { numRuns: 1, seed })[0] as never).dedupeKey;

  test("keys of two jobs differ in their first word, so they never meet", () => {
    expect(new Set(names.map((name) => keyOf(name, 1).split("_")[0])).size).toBe(names.length);
  });

  test.each([
    [
      "ruleset version",
      "story.evaluate",
      { rulesetVersion: "starboard@1.1.0" },
      { rulesetVersion: "starboard@1.10.0" },
    ],
    ["chunk", "batch.evaluate-chunk", { seq: 1, round: 11 }, { seq: 11, round: 1 }],
    ["due date", "review-request.remind", { dueAt: "2026-03-29T00:59:59Z" }, { dueAt: "2026-03-29T01:00:00Z" }],
    ["round", "review-request.assign", { round: 0 }, { round: 1 }],
    ["round of a plan", "batch.plan", { round: 1 }, { round: 11 }],
  ] as const)("another %s is another effect", (_, name, one, other) => {
    const [base] = fc.sample(payloads[name], { numRuns: 1, seed: 3 });
    const [a, b] = [one, other].map((part) => outboxEntryFor(JOBS[name], { ...base, ...part } as never).dedupeKey);
    expect(a).not.toBe(b);
  });

  test("the version of the ruleset stays readable in the key", () => {
    const entry = outboxEntryFor(JOBS["story.evaluate"], {
      orgId: "0190f5d0-0000-7000-8000-000000000001",
      revisionId: "0190f5d0-0000-7000-8000-000000000002",
      rulesetVersion: "starboard@1.10.0",
    });
    expect(entry.dedupeKey).toBe("eval_0190f5d0-0000-7000-8000-000000000002_starboard-1-10-0");
  });
});

describe("defineJob", () => {
  const { payload, key } = JOBS["batch.plan"];
  const policy = { queue: "interactive", payload, key, attempts: 3, backoffMs: 100, timeoutMs: 5_000 } as const;

  test("refuses a name that is not entity.verb", () => {
    expect(() => defineJob({ ...policy, name: "evaluateStory" })).toThrow(/entity\.verb/);
  });

  test("refuses a time limit that reaches into the reconciler's", () => {
    expect(() => defineJob({ ...policy, name: "story.ponder", timeoutMs: 14_000 })).toThrow(/stuck/);
  });

  test("refuses a job that is never attempted", () => {
    expect(() => defineJob({ ...policy, name: "story.ponder", attempts: 0 })).toThrow(/attempt/);
  });
});

test("a handler map with a missing handler does not compile", () => {
  const done = async () => undefined;
  const two = { "mail.deliver": done, "batch.plan": done };
  // @ts-expect-error the other handlers are missing
  const handlers: HandlersFor<typeof JOBS> = two;
  expect(Object.keys(handlers)).toHaveLength(2);
});

test("the page about the architecture says of every job what its contract says", () => {
  const page = readFileSync(new URL("../../../../docs/architecture.md", import.meta.url), "utf8");
  const rows = page.matchAll(/^\| `([a-z.-]+)` \| (\w+) \| (\d+) \| (\d+) s \|/gm);
  const told = Array.from(rows, ([, name, queue, attempts, seconds]) => [
    name,
    queue,
    Number(attempts),
    Number(seconds),
  ]);
  const contracts = Object.values(JOBS).map((job) => [job.name, job.queue, job.attempts, job.timeoutMs / 1_000]);
  expect(told.toSorted()).toEqual(contracts.toSorted());
});
