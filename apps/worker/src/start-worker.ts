import { JOBS } from "@starboard/jobs/contracts/index-of-jobs";
import { createPublisher } from "@starboard/jobs/publisher";
import type { QueueBackend } from "@starboard/jobs/queue-backend";
import { startWorkers } from "@starboard/jobs/worker-runtime";
import type { WorkerMetrics } from "@starboard/observability/metrics";
import { type Composition, setAside, startLoops } from "./compose.ts";
import { createHandlers } from "./handlers.ts";

export interface RunningWorker {
  /** ms since the slowest loop last came round. */
  sinceLastRoundMs(): number;
  /** Takes nothing new, finishes or gives back what runs. The backend stays open. */
  stop(): Promise<void>;
}

interface StartOptions {
  composition: Composition;
  backend: QueueBackend;
  metrics: WorkerMetrics;
}

/** One worker process's work: the queues' consumers, and the loops that feed and repair them. */
export async function startWorker({ composition, backend, metrics }: StartOptions): Promise<RunningWorker> {
  const workers = await startWorkers({
    backend,
    jobs: JOBS,
    handlers: createHandlers(composition),
    logger: composition.runtime.logger,
    metrics: metrics.jobs,
    onGivenUp: (job) => setAside(composition, job),
  });
  const loops = startLoops(composition, createPublisher(backend).publish);
  return {
    sinceLastRoundMs: loops.sinceLastRoundMs,
    stop: async () => {
      await loops.stop();
      await workers.close();
    },
  };
}
