import { outboxEntryFor } from "@starboard/jobs/contracts/define-job";
import { deliverMail } from "@starboard/jobs/contracts/deliver-mail";
import { JOBS, type JobName } from "@starboard/jobs/contracts/index-of-jobs";
import { pruneFinished } from "@starboard/jobs/contracts/prune-finished";
import type { Publication, Publish } from "@starboard/jobs/contracts/publication";
import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { modelRuns } from "@starboard/testing/env";
import { withAdmin } from "@starboard/testing/servers";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reconcileRound } from "../loops/reconciler.ts";
import { relayRound } from "../loops/relay.ts";
import { type EffectStep, runEffect } from "../verb/run-effect.ts";
import { giveUp } from "./give-up.ts";

const COMMANDS = 50;
const logger = createLogger({ name: "model", level: "silent" });
const metrics = createWorkerMetrics().outbox;
const STEPS: readonly EffectStep[] = ["taken", "started", "computed", "locked", "applied", "committed"];

const which = fc.nat({ max: 1_000 });
/** What may happen to the outbox, the queue and the workers, in any order. */
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("write"), which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("relay"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("relay dies before its commit"), which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("deliver"), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("deliver twice at once"), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("crash"), which, step: fc.constantFrom(...STEPS) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("stop"), which, step: fc.constantFrom("started", "computed") }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("continue"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("flush"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("reconcile early"), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("reconcile late"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("use up attempts"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("fail for good"), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("retry dead letters"), which }) },
);
type Command = { does: string; which: number; step?: string };

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await database.look("create table model_effects (outbox_id bigint not null)");
  await database.look("grant select, insert on model_effects to sb_worker");
});
afterAll(() => database.drop());

type Ask = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
class Crash extends Error {}

/** One installation: the real outbox, relay, reconciler and fence, around a queue that forgets when it is told to. */
function openModel(ask: Ask) {
  const queue = new Map<string, Publication>();
  const stopped: { resume: () => void; ended: Promise<unknown> }[] = [];
  const { pool } = database.worker;
  const signal = new AbortController().signal;
  const slots = { interactive: 0, batch: 0, mail: 2, maintenance: 2 };
  let written = 0;

  const publish: Publish = async (rows) => {
    for (const row of rows) {
      const jobId = `${row.dedupeKey}_g${row.generation}`;
      if (!queue.has(jobId)) queue.set(jobId, row);
    }
    return { refused: [] };
  };
  const run = (row: Publication, onStep?: (step: EffectStep) => Promise<void>) =>
    runEffect(
      { runtime: database.worker, outboxId: Number(row.outboxId), signal, onStep },
      {
        orgId: null,
        compute: async () => null,
        apply: async ({ tx }) => {
          await tx.execute(sql`insert into model_effects (outbox_id) values (${row.outboxId}::bigint)`);
        },
      },
    );
  const pick = (at: number): [string, Publication] | undefined => [...queue][at % Math.max(1, queue.size)];
  const passTime = () =>
    ask(`update outbox set published_at = published_at - interval '1 hour', started_at = started_at - interval '1 hour',
           available_at = available_at - interval '1 hour', created_at = created_at - interval '1 hour'
         where done_at is null`);

  const acts: Readonly<Record<string, (command: Command) => Promise<unknown>>> = {
    write: async () => {
      written += 1;
      const id = `00000000-0000-4000-8000-${String(written).padStart(12, "0")}`;
      const {
        jobName,
        queue: name,
        dedupeKey,
        payload,
      } = written % 2 === 0
        ? outboxEntryFor(deliverMail, { deliveryId: id })
        : outboxEntryFor(pruneFinished, { day: "2026-03-02", round: written });
      await pool.query("insert into outbox (queue, job_name, dedupe_key, payload) values ($1, $2, $3, $4)", [
        name,
        jobName,
        dedupeKey,
        payload,
      ]);
    },
    relay: () => relayRound({ pool, publish, slots, logger }),
    "relay dies before its commit": async () => {
      const dying: Publish = async (rows) => {
        await publish(rows);
        throw new Crash("between the queue and the commit");
      };
      await relayRound({ pool, publish: dying, slots, logger }).catch(ignoreCrash);
    },
    deliver: async ({ which: at }) => {
      const [jobId, row] = pick(at) ?? [];
      if (!(jobId && row)) return;
      await run(row);
      queue.delete(jobId);
    },
    "deliver twice at once": async ({ which: at }) => {
      const [, row] = pick(at) ?? [];
      if (row) await Promise.all([run(row), run(row)]);
    },
    crash: async ({ which: at, step }) => {
      const [, row] = pick(at) ?? [];
      const die = async (now: EffectStep) => {
        if (now === step) throw new Crash(now);
      };
      if (row) await run(row, die).catch(ignoreCrash);
    },
    stop: async ({ which: at, step }) => {
      const [jobId, row] = pick(at) ?? [];
      if (!(jobId && row)) return;
      queue.delete(jobId);
      let resume: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => {
        resume = resolve;
      });
      const reached = new Promise<void>((resolve) => {
        const ended = run(row, async (now) => {
          if (now !== step) return;
          resolve();
          await gate;
        }).finally(resolve);
        stopped.push({ resume, ended });
      });
      await reached;
    },
    continue: async ({ which: at }) => {
      const [zombie] = stopped.splice(at % Math.max(1, stopped.length), 1);
      zombie?.resume();
      await zombie?.ended;
    },
    flush: async () => queue.clear(),
    "reconcile early": () => reconcileRound({ pool, logger, metrics }),
    "reconcile late": async () => {
      await passTime();
      await reconcileRound({ pool, logger, metrics });
    },
    "use up attempts": async ({ which: at }) => endInQueue(at, "attempts"),
    "fail for good": async ({ which: at }) => endInQueue(at, "final"),
    "retry dead letters": () =>
      ask(`update outbox set dead_at = null, attempts = 0, generation = generation + 1, published_at = null,
           started_at = null where dead_at is not null and done_at is null`),
  };
  const endInQueue = async (at: number, reason: "attempts" | "final") => {
    const [jobId, row] = pick(at) ?? [];
    if (!(jobId && row)) return;
    await giveUp(database.worker, { outboxId: row.outboxId, name: row.jobName, reason, error: reason });
    queue.delete(jobId);
  };
  return {
    act: (command: Command) => acts[command.does]?.(command),
    /** No more faults: zombies go on, the loops turn, whatever is in the queue is worked off. */
    settle: async () => {
      for (const zombie of stopped) zombie.resume();
      await Promise.all(stopped.map(({ ended }) => ended));
      for (let round = 0; round < 20 && (await isUnsettled(ask)); round += 1) {
        await relayRound({ pool, publish, slots, logger });
        for (const [jobId, row] of [...queue]) {
          await run(row);
          queue.delete(jobId);
        }
        await passTime();
        await reconcileRound({ pool, logger, metrics });
      }
    },
  };
}

const ignoreCrash = (error: unknown) => {
  if (!(error instanceof Crash)) throw error;
};

const isUnsettled = async (ask: Ask): Promise<boolean> =>
  (await ask("select from outbox where done_at is null and dead_at is null limit 1")).length > 0;

interface Seen {
  jobName: JobName;
  isDone: boolean;
  isDead: boolean;
  attempts: number;
  lastError: string | null;
  effects: number;
}

const look = (ask: Ask): Promise<Seen[]> =>
  ask<Seen>(
    `select job_name as "jobName", done_at is not null as "isDone", dead_at is not null as "isDead", attempts,
       last_error as "lastError", (select count(*)::int from model_effects e where e.outbox_id = o.id) as effects
     from outbox o order by id`,
  );

test("whatever happens, each effect comes about once, or its row waits for a person", { timeout: 3_600_000 }, () =>
  withAdmin(async (client) => {
    const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
    const runs = fc.array(anything, { minLength: COMMANDS, maxLength: COMMANDS });
    await fc.assert(
      fc.asyncProperty(runs, async (commands: Command[]) => {
        await ask("truncate outbox, model_effects");
        const model = openModel(ask);
        for (const command of commands) {
          await model.act(command);
          for (const row of await look(ask)) expect(row.effects, command.does).toBe(row.isDone ? 1 : 0);
        }
        await model.settle();
        for (const row of await look(ask)) {
          expect(row.effects).toBe(row.isDone ? 1 : 0);
          expect(row.isDone !== row.isDead).toBe(true);
          if (row.isDead) expect(row.lastError === "final" || row.attempts >= JOBS[row.jobName].attempts).toBe(true);
        }
      }),
      { numRuns: modelRuns(), endOnFailure: false },
    );
  }, database.name),
);
