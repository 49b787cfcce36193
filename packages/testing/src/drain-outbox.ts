import { createSystemCaller, type SystemCaller } from "@starboard/api/system";
import { createMailKeeper } from "@starboard/services/mail";
import type { TestDatabase } from "./test-database.ts";

type Call = (caller: SystemCaller, payload: never) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  "story.evaluate": (caller, payload) => caller.evaluation.evaluateRevision(payload),
  "batch.plan": (caller, payload) => caller.batch.plan(payload),
  "batch.evaluate-chunk": (caller, payload) => caller.batch.evaluateChunk(payload),
  "batch.give-up-chunk": (caller, payload) => caller.batch.giveUpChunk(payload),
  "batch.give-up-plan": (caller, payload) => caller.batch.giveUpPlan(payload),
  "review-request.assign": (caller, payload) => caller.review.assign(payload),
  "review-request.remind": (caller, payload) => caller.review.remind(payload),
  "review-request.escalate": (caller, payload) => caller.review.escalate(payload),
  "review-request.expire": (caller, payload) => caller.review.expire(payload),
  "availability.return": (caller, payload) => caller.review.welcome(payload),
  "notification.fan-out": (caller, payload) => caller.notification.fanOut(payload),
  "digest.send": (caller, payload) => caller.digest.send(payload),
  "lead-digest.send": (caller, payload) => caller.leadDigest.send(payload),
  "mail.deliver": (caller, payload) => caller.mail.deliver(payload),
  "person.export": (caller, payload) => caller.person.export(payload),
  "person.erase": (caller, payload) => caller.person.erase(payload),
  "rollup.recount": (caller, payload) => caller.rollup.recount(payload),
  "maintenance.prune": (caller, payload) => caller.maintenance.prune(payload),
  "leaver.forget": (caller, payload) => caller.leaver.forget(payload),
};

interface OutboxRow {
  id: string;
  job_name: string;
  payload: never;
}

/** A caller on the system's door that works off one outbox row. */
export const systemCallerFor = (database: TestDatabase, outboxId: number): SystemCaller =>
  createSystemCaller({
    runtime: database.worker,
    mailer: createMailKeeper(database.worker),
    outboxId,
    signal: new AbortController().signal,
  });

/**
 * Works off every outbox row in order, through the system's door and without a queue between; rows that come up
 * meanwhile too, up to the first of the kind `before`. The queue itself is proved by the worker's pipeline test. @returns the jobs' names in order
 */
export async function drainOutbox(database: TestDatabase, { before }: { before?: string } = {}): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const [row] = await database.look<OutboxRow>(
      "select id, job_name, payload from outbox where done_at is null and dead_at is null order by id limit 1",
    );
    if (!row || row.job_name === before) return done;
    const call = CALLS[row.job_name];
    if (!call) throw new Error(`The harness knows no job ${row.job_name}.`);
    await call(systemCallerFor(database, Number(row.id)), row.payload);
    done.push(row.job_name);
  }
}
