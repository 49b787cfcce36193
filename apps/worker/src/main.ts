import { readEnv, WorkerEnv } from "./env.ts";
import { runWorker } from "./run-worker.ts";

await runWorker(readEnv(WorkerEnv));
