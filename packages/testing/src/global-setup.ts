import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@starboard/db/migrate";
import { migrateQueue } from "@starboard/jobs/migrate-queue";
import { adminDatabaseUrl } from "./env.ts";
import { addressOf, LOGIN_PASSWORD, TEMPLATE, withAdmin } from "./servers.ts";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Prepares the migrated template that every test file's database is cloned from. Fails when PostgreSQL is not there. */
export async function setup(): Promise<void> {
  const url = addressOf(adminDatabaseUrl(), { database: TEMPLATE });
  await withAdmin(async (client) => {
    await client.query(`update pg_database set datistemplate = false where datname = '${TEMPLATE}'`);
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  await withAdmin(async (client) => {
    await client.query(readFileSync(fromHere("../../../infra/postgres/roles.sql"), "utf8"));
    for (const login of ["sb_owner", "sb_app", "sb_worker"]) {
      await client.query(`alter role ${login} password '${LOGIN_PASSWORD}'`);
    }
  }, TEMPLATE);
  const owner = addressOf(url, { user: "sb_owner", password: LOGIN_PASSWORD });
  await migrateDatabase({ url: owner, migrationsFolder: fromHere("../../db/drizzle") });
  await migrateQueue({ url: owner, grantTo: ["sb_worker"] });
  await withAdmin((client) => client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`));
}
