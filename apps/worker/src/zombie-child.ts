import { readEnv, WorkerEnv } from "./env.ts";
import { runWorker } from "./run-worker.ts";

/**
 * A worker process that stands still at one step of its first `story.evaluate`: until it is continued after a stop,
 * or for ever. It says `here` when it stands there.
 */
const [standsAt = "", how = ""] = process.argv.slice(2);
let hasStood = false;
const stand = async (job: string, step: string): Promise<void> => {
  if (hasStood || job !== "story.evaluate" || step !== standsAt) return;
  hasStood = true;
  const continued = new Promise<void>((resolve) => process.once("SIGCONT", () => resolve()));
  process.stdout.write("here\n");
  await (how === "for-ever" ? new Promise(() => undefined) : continued);
};
await runWorker(readEnv(WorkerEnv), { onStep: stand });
process.stdout.write("ready\n");
