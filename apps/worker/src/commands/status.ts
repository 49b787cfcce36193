import { hasMigrations } from "@starboard/db/migrate";
import { countPeople, setUpUrl } from "@starboard/services/identity";
import { compose } from "../compose.ts";
import { readEnv, WorkerEnv } from "../env.ts";

/** One JSON line for the start script. */
export async function status(): Promise<void> {
  const { runtime } = await compose(readEnv(WorkerEnv), "status");
  const migrated = await hasMigrations(runtime.pool);
  const people = migrated ? await countPeople(runtime) : 0;
  process.stdout.write(`${JSON.stringify({ migrated, people, setUpUrl: people === 0 ? setUpUrl(runtime) : null })}\n`);
  await runtime.pool.end();
}
