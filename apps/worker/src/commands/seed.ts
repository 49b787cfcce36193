import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { enterDemo } from "@starboard/demo/enter-demo";
import { compose } from "../compose.ts";
import { readEnv, SeedEnv, WorkerEnv } from "../env.ts";

/** Enters the demo through the use cases, on an empty database, and writes who can sign in as whom. */
export async function seed(): Promise<void> {
  const { STARBOARD_DATA: folder } = readEnv(SeedEnv);
  const { runtime } = await compose(readEnv(WorkerEnv), "seed");
  const people = await enterDemo(runtime, {
    say: (line) => process.stdout.write(`${line}\n`),
    onPeople: async (list) => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "demo-people.json"), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
    },
  });
  process.stdout.write(`The demo is ready: ${people.length} people.\n`);
  await runtime.pool.end();
}
