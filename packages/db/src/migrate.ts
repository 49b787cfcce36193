import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import journal from "../drizzle/meta/_journal.json";
import { secureSql } from "./secure-sql.ts";
import { WHO_ASKS } from "./who-asks.ts";

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
    if (await isBehind(client, migrationsFolder)) await migrateUnforced(client, migrationsFolder);
    await client.query(`begin; ${secureSql()} commit;`);
  } finally {
    await client.end();
  }
}

/** Whether a migration of the folder is newer than the newest that was made, as drizzle itself decides it. */
async function isBehind(client: pg.Client, migrationsFolder: string): Promise<boolean> {
  const newest = readMigrationFiles({ migrationsFolder }).at(-1);
  const { rows: known } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as ok");
  if (!known[0]?.ok) return true;
  const { rows } = await client.query("select max(created_at)::text as made from drizzle.__drizzle_migrations");
  return Number(rows[0]?.made ?? 0) < (newest?.folderMillis ?? 0);
}

/**
 * While it migrates, the owner is not held by its own policies: a foreign key to a forced table, and a change of its
 * rows, would be refused. Everybody else stays fenced. Afterwards, also after a failure, they are forced again.
 */
async function migrateUnforced(client: pg.Client, migrationsFolder: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
  );
  const setForce = async (act: "force" | "no force") => {
    for (const { name } of rows) await client.query(`alter table if exists ${name} ${act} row level security`);
  };
  await setForce("no force");
  try {
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await setForce("force");
  }
}

/** No schema, no table, or no right to look: none of ours, or a release that gave no such right. */
const NOT_HERE = new Set(["3F000", "42P01", "42501"]);

/**
 * Whether the database has come as far as this version, or further: an older version runs on a newer schema, a newer
 * one not on an older. For readiness checks, by the logins of web and worker.
 */
export async function hasMigrations(pool: pg.Pool): Promise<boolean> {
  const newest = Math.max(...journal.entries.map(({ when }) => when));
  try {
    const { rows } = await pool.query<{ ok: boolean | null }>(
      "select max(created_at) >= $1 and to_regprocedure($2) is not null as ok from drizzle.__drizzle_migrations",
      [newest, WHO_ASKS],
    );
    return rows[0]?.ok ?? false;
  } catch (error) {
    if (error instanceof pg.DatabaseError && NOT_HERE.has(error.code ?? "")) return false;
    throw error;
  }
}
