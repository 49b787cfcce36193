import { createLogger } from "@starboard/observability/logger";
import { createWorkerMetrics } from "@starboard/observability/metrics";
import { openQueueBackend, type QueueBackendOptions } from "../queue-backend.ts";
import { startWorkers } from "../worker-runtime.ts";
import { SUITE_JOBS } from "./suite-policies.ts";

/**
 * A worker process for the crash tests: says on standard output what it starts and finishes, one word a line.
 * Its address comes as the first argument; the second is how long a job takes, in ms.
 */
const [address = "{}", takesMs = "0"] = process.argv.slice(2);
const options = JSON.parse(address) as Omit<Extract<QueueBackendOptions, { kind: "redis" }>, "logger">;
const say = (line: string) => process.stdout.write(`${line}\n`);

const logger = createLogger({ name: "worker", level: "silent" });
const backend = await openQueueBackend({ ...options, logger });
const work = async ({ job }: { job: { outboxId: string; attempt: number } }) => {
  say(`start ${job.outboxId} ${job.attempt}`);
  await new Promise((resolve) => setTimeout(resolve, Number(takesMs)));
  say(`done ${job.outboxId}`);
};
const runtime = await startWorkers({
  backend,
  jobs: SUITE_JOBS,
  handlers: { "item.run": work, "item.file": work },
  logger,
  metrics: createWorkerMetrics().jobs,
  graceMs: 500,
});
say("ready");
process.once("SIGTERM", async () => {
  await runtime.close();
  await backend.close();
  say("closed");
});
