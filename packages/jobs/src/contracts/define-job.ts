import { z } from "zod";
import { QUEUES, type QueueName } from "./queues.ts";

/** A dedupe key: letters, digits, `_` and `-`, starting with a letter, so that both queue backends take it as a job id. */
export const DedupeKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,199}$/);

/** Name, place and policy of one kind of job. The handler lives elsewhere; a payload holds ids, never content. */
export interface JobContract<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  /** `entity.verb`. Renaming one strands the rows already written under the old name. */
  readonly name: Name;
  readonly queue: QueueName;
  readonly payload: Schema;
  /** Starts (not publications) after which the job is given up as a dead letter, unless `triedForHours` lets it wait. */
  readonly attempts: number;
  /**
   * A job whose attempts are used up waits in its row, longer each time, and has one more after each wait until the row
   * is this old. For what depends on somebody else's server; without it the job is given up at once.
   */
  readonly triedForHours?: number;
  /** Wait after the first failure; doubles with each further one, with jitter, up to `maxBackoffMs`. */
  readonly backoffMs: number;
  /** One attempt may take this long; then its signal is aborted and the attempt counts as failed. */
  readonly timeoutMs: number;
  /** The same effect has the same key, for ever: the outbox holds it once. */
  key(payload: z.output<Schema>): string;
}

export type PayloadOf<Job extends JobContract> = z.output<Job["payload"]>;
export type PayloadInputOf<Job extends JobContract> = z.input<Job["payload"]>;

/** What a use case writes into the outbox, in the transaction of its own change. */
export interface OutboxEntry {
  jobName: string;
  queue: QueueName;
  dedupeKey: string;
  payload: Record<string, unknown>;
}

/**
 * Declares a job. Throws at load when the policy cannot hold: a retry that waits longer than the queue's
 * `stuckAfterMs` would be published a second time by the reconciler while the first still waits.
 */
export const defineJob = <const Name extends string, Schema extends z.ZodType<Record<string, unknown>>>(
  contract: JobContract<Name, Schema>,
): JobContract<Name, Schema> => {
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(contract.name)) {
    throw new Error(`The job name "${contract.name}" is not of the form entity.verb.`);
  }
  if (!(Number.isInteger(contract.attempts) && contract.attempts >= 1)) {
    throw new Error(`The job ${contract.name} needs at least one attempt.`);
  }
  const { stuckAfterMs } = QUEUES[contract.queue];
  if (contract.timeoutMs + maxBackoffMs(contract.queue) > stuckAfterMs) {
    throw new Error(
      `The job ${contract.name} may run ${contract.timeoutMs} ms and then wait ${maxBackoffMs(contract.queue)} ms, ` +
        `longer than the ${stuckAfterMs} ms after which its queue calls it stuck.`,
    );
  }
  return contract;
};

/** The longest wait between two attempts of one publication, in ms. Longer waits are rows with a later `available_at`. */
export const maxBackoffMs = (queue: QueueName): number => QUEUES[queue].stuckAfterMs / 3;

/** Parses the payload and gives the outbox row for it. Throws a ZodError when the payload is not the contract's. */
export const outboxEntryFor = <Job extends JobContract>(job: Job, payload: PayloadInputOf<Job>): OutboxEntry => {
  const parsed = job.payload.parse(payload) as Record<string, unknown>;
  return { jobName: job.name, queue: job.queue, dedupeKey: DedupeKey.parse(job.key(parsed)), payload: parsed };
};
