import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@starboard/db/migrate";
import { migrateQueue } from "@starboard/jobs/migrate-queue";
import pg from "pg";
import { addressOf, LOGIN_PASSWORD } from "./servers.ts";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Logins with the tests' password, tables, policies and the queue's own tables in an empty database. `url` is a superuser's. */
export async function prepareDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(readFileSync(fromHere("../../../infra/postgres/roles.sql"), "utf8"));
    for (const login of ["sb_owner", "sb_app", "sb_worker"]) {
      await client.query(`alter role ${login} password '${LOGIN_PASSWORD}'`);
    }
  } finally {
    await client.end();
  }
  const owner = addressOf(url, { user: "sb_owner", password: LOGIN_PASSWORD });
  await migrateDatabase({ url: owner, migrationsFolder: fromHere("../../db/drizzle") });
  await migrateQueue({ url: owner, grantTo: ["sb_worker"] });
}
