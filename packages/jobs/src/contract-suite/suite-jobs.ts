import { createWorkerMetrics } from "@starboard/observability/metrics";
import type { HandlersFor } from "../contracts/index-of-jobs.ts";
import type { Publication } from "../contracts/publication.ts";
import { createPublisher } from "../publisher.ts";
import type { QueueBackend } from "../queue-backend.ts";
import { type StartWorkersOptions, startWorkers } from "../worker-runtime.ts";
import type { SuiteBackend } from "./backends.ts";
import { itemKey, SUITE_JOBS } from "./suite-policies.ts";

export type SuiteHandlers = HandlersFor<typeof SUITE_JOBS>;
export type Delivery = Parameters<SuiteHandlers["item.run"]>[0];

let lastRow = 0;

/** An outbox row that no other test has. */
export const newRow = (over: Partial<Publication> = {}): Publication => {
  lastRow += 1;
  const itemId = `${process.pid}-${lastRow}`;
  return {
    outboxId: String(lastRow),
    jobName: "item.run",
    queue: "interactive",
    dedupeKey: itemKey({ itemId }),
    generation: 1,
    payload: { itemId },
    ...over,
  };
};

/** One set for all workers of a file: a registry listens to the process and is not made for each test. */
export const suiteMetrics = createWorkerMetrics();

/** Backends and workers that a test opens; `closeAll` closes them in the right order, also after a failure. */
export const openedBy = (suite: () => SuiteBackend) => {
  const closers: (() => Promise<void>)[] = [];
  const open = async (through?: (url: string) => string): Promise<QueueBackend> => {
    const backend = await suite().open(through);
    closers.push(() => backend.close());
    return backend;
  };
  return {
    open,
    publisher: async (through?: (url: string) => string) => createPublisher(await open(through), SUITE_JOBS),
    /** Workers with one handler for both jobs. */
    workers: async (
      handler: (delivery: Delivery) => Promise<unknown>,
      options: Partial<StartWorkersOptions<typeof SUITE_JOBS>> = {},
    ) => {
      const runtime = await startWorkers({
        backend: options.backend ?? (await open()),
        jobs: SUITE_JOBS,
        handlers: { "item.run": handler, "item.file": handler },
        logger: suite().log.logger,
        metrics: suiteMetrics.jobs,
        queues: ["interactive"],
        graceMs: 2_000,
        ...options,
      });
      closers.push(() => runtime.close());
      return runtime;
    },
    closeAll: async () => {
      for (const close of closers.splice(0).reverse()) await close();
    },
  };
};

/** Waits until the condition holds, looking every 10 ms; fails with its words after `timeoutMs`. */
export const until = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 8_000,
): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${what}`);
    await pause(10);
  }
};

/** For showing that something does not happen; everything else waits with `until`. */
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A promise and the function that lets it through. */
export const newGate = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
};
