import { createPool } from "@starboard/db/client";
import { hasMigrations } from "@starboard/db/migrate";
import { createLogger } from "@starboard/observability/logger";
import { countPeople, setUpUrl } from "@starboard/services/identity";
import { createRuntime } from "@starboard/services/runtime";
import { readEnv, WorkerEnv } from "../env.ts";

/** One JSON line for the start script. */
export async function status(): Promise<void> {
  const env = readEnv(WorkerEnv);
  const pool = createPool({ url: env.DATABASE_URL, max: 1, applicationName: "starboard-status" });
  const logger = createLogger({ name: "status", level: "silent" });
  const runtime = createRuntime({ pool, logger, secret: env.STARBOARD_SECRET, siteUrl: env.SITE_URL });
  const migrated = await hasMigrations(pool);
  const people = migrated ? await countPeople(runtime) : 0;
  process.stdout.write(`${JSON.stringify({ migrated, people, setUpUrl: people === 0 ? setUpUrl(runtime) : null })}\n`);
  await pool.end();
}
