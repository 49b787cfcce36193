import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { secureSql } from "./secure-sql.ts";

const LOCK = 7_265_001;

/**
 * Brings the database to this version and fences it. Run by the owner; two at once wait for each other.
 * @param migrationsFolder the folder `drizzle` of this package, wherever the bundle carries it
 */
export async function migrateDatabase({
  url,
  migrationsFolder,
}: {
  url: string;
  migrationsFolder: string;
}): Promise<void> {
  // Under FORCE a data migration of the owner would change nothing without a word; off turns that into an error.
  const client = new pg.Client({ connectionString: url, options: "-c row_security=off" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
    await client.query(`begin; ${secureSql()} commit;`);
  } finally {
    await client.end();
  }
}

/** True when the database has the tables of this version's first migration; used by readiness checks. */
export async function hasMigrations(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ ok: boolean }>("select to_regclass('public.outbox') is not null as ok");
  return rows[0]?.ok ?? false;
}
