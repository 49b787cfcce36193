import { adminDatabaseUrl } from "./env.ts";
import { MADE_ONCE } from "./made-once.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { addressOf, TEMPLATE, withAdmin } from "./servers.ts";

/** Prepares the migrated template that every test file's database is cloned from. Fails when PostgreSQL is not there. */
export async function setup(): Promise<void> {
  await withAdmin(async (client) => {
    await client.query(`drop table if exists ${MADE_ONCE}`);
    await client.query(`update pg_database set datistemplate = false where datname = '${TEMPLATE}'`);
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  await prepareDatabase(addressOf(adminDatabaseUrl(), { database: TEMPLATE }));
  await withAdmin((client) => client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`));
}
