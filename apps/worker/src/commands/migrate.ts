import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@starboard/db/migrate";
import { migrateQueue } from "@starboard/jobs/migrate-queue";
import { MigrationEnv, readEnv } from "../env.ts";

/** The build puts the migrations beside the bundle. */
export async function migrate(): Promise<void> {
  const { MIGRATION_DATABASE_URL: url } = readEnv(MigrationEnv);
  await migrateDatabase({ url, migrationsFolder: fileURLToPath(new URL("./drizzle", import.meta.url)) });
  await migrateQueue({ url, grantTo: ["sb_worker"] });
  process.stdout.write("The database is at this version.\n");
}
