import type { JobHandler, JobName } from "@starboard/jobs/contracts/index-of-jobs";
import { compose } from "./compose.ts";
import { readEnv, WorkerEnv } from "./env.ts";
import { createHandlers } from "./handlers.ts";

/** A worker process for the crash tests: works off one row of the outbox and kills itself at the given step. */
const [name = "", outboxId = "", payload = "{}", deadlyStep = ""] = process.argv.slice(2);
const die = async (_: string, step: string): Promise<void> => {
  if (step !== deadlyStep) return;
  process.kill(process.pid, "SIGKILL");
  // The signal comes at its own time; nothing more may happen until then.
  await new Promise(() => setInterval(() => undefined, 1_000));
};
const handlers = createHandlers(await compose(readEnv(WorkerEnv)), { onStep: die });
const handle = handlers[name as JobName] as JobHandler<unknown>;
const job = { name, outboxId, attempt: 1, generation: 1 };
await handle({ payload: JSON.parse(payload), job, signal: new AbortController().signal });
process.exit(0);
