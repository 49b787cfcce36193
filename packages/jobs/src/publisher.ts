import type { JobsOptions } from "bullmq";
import { DedupeKey } from "./contracts/define-job.ts";
import { OutboxId, TraceContext } from "./contracts/envelope.ts";
import { JOBS, type JobRegistry } from "./contracts/index-of-jobs.ts";
import type { Publication, Publish, Refusal } from "./contracts/publication.ts";
import { QUEUES, type QueueName } from "./contracts/queues.ts";
import type { JobData, QueueBackend } from "./queue-backend.ts";

/** The queue must take a publication within this time. */
const PUBLISH_TIMEOUT_MS = 5_000;

interface Addition {
  queue: QueueName;
  name: string;
  data: JobData;
  opts: JobsOptions;
}

/**
 * The relay's way into the queue. The job id is the dedupe key and the generation, so that publishing a row
 * again changes nothing while its job is there. Attempts within a publication are the queue's; what outlives
 * the queue is the outbox row, which the reconciler publishes under the next generation.
 */
export const createPublisher = (backend: QueueBackend, jobs: JobRegistry = JOBS): { publish: Publish } => ({
  publish: async (rows) => {
    const refused: { outboxId: string; reason: Refusal }[] = [];
    const additions = new Map<QueueName, Addition[]>();
    for (const row of rows) {
      const prepared = prepare(row, jobs);
      if (typeof prepared === "string") refused.push({ outboxId: row.outboxId, reason: prepared });
      else additions.set(prepared.queue, [...(additions.get(prepared.queue) ?? []), prepared]);
    }
    const adding = [...additions].map(([queue, list]) => addAll(backend, queue, list));
    // All must have settled before this one fails: a late success would outlive the caller's rollback unnoticed.
    const failure = (await Promise.allSettled(adding)).find((result) => result.status === "rejected");
    if (failure) throw failure.reason;
    return { refused };
  },
});

const prepare = (row: Publication, jobs: JobRegistry): Addition | Refusal => {
  const job = Object.hasOwn(jobs, row.jobName) ? jobs[row.jobName] : undefined;
  if (!job) return "unknown-job";
  if (!isQueueName(row.queue)) return "unknown-queue";
  const jobId = DedupeKey.safeParse(`${row.dedupeKey}_g${row.generation}`);
  const outboxId = OutboxId.safeParse(row.outboxId);
  if (!(jobId.success && outboxId.success && Number.isInteger(row.generation) && row.generation >= 1)) return "bad-key";
  const payload = job.payload.safeParse(row.payload);
  if (!payload.success) return "bad-payload";
  const trace = TraceContext.safeParse(row.trace);
  return {
    queue: row.queue,
    name: row.jobName,
    data: {
      outboxId: outboxId.data,
      generation: row.generation,
      // As it was written: a field that this release does not know yet is for the newer worker that runs it.
      payload: row.payload as Record<string, unknown>,
      ...(trace.success && { trace: trace.data }),
    },
    opts: {
      jobId: jobId.data,
      attempts: Math.max(1, job.attempts - (row.starts ?? 0)),
      // The worker computes the wait from the contract, see retry-delay.ts.
      backoff: { type: "contract" },
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
    },
  };
};

const isQueueName = (name: string): name is QueueName => Object.hasOwn(QUEUES, name);

const addAll = async (backend: QueueBackend, queue: QueueName, list: Addition[]): Promise<void> => {
  const [first] = list;
  // One job alone skips the temporary tables that a bulk makes on PostgreSQL.
  const adding =
    list.length === 1 && first
      ? backend.queue(queue).add(first.name, first.data, first.opts)
      : backend.queue(queue).addBulk(list);
  await withinTime(adding, queue);
};

const withinTime = async (adding: Promise<unknown>, queue: QueueName): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`The queue "${queue}" did not take the jobs within ${PUBLISH_TIMEOUT_MS} ms.`);
    timer = setTimeout(() => reject(error), PUBLISH_TIMEOUT_MS);
  });
  try {
    await Promise.race([adding, late]);
  } finally {
    clearTimeout(timer);
    // When the time was over first, a later failure has nobody left to tell.
    adding.catch(() => undefined);
  }
};
