import pg from "pg";
import { adminDatabaseUrl } from "./env.ts";
import { addressOf } from "./servers.ts";
import type { TestDatabase } from "./test-database.ts";

/** Every row of a database as it was at one moment, under whoever is connected. */
export interface KeptState {
  /** The tables whose rows are not as they were, by name. */
  listChanged(): Promise<string[]>;
  /** Puts back the rows of the tables that changed. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

const printOf = (table: string) =>
  `select '${table}' as name, md5(string_agg(t::text, chr(10) order by t::text)) as print from public."${table}" t`;

/** Without triggers and foreign keys, whose rows are put back as well. */
const restoreOf = (table: string) =>
  `delete from public."${table}"; insert into public."${table}" overriding system value table kept."${table}";`;

/** Remembers every row as it is now. The caller closes it before the database is dropped. */
export async function keepState(database: TestDatabase): Promise<KeptState> {
  const url = addressOf(adminDatabaseUrl(), { database: database.name });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  if (tables.length < 20) throw new Error(`The database has ${tables.length} tables: something is amiss.`);
  await client.query("create schema kept");
  for (const { name } of tables) await client.query(`create table kept."${name}" as table public."${name}"`);
  const readAll = tables.map(({ name }) => printOf(name)).join(" union all ");
  const read = async () => {
    const { rows } = await client.query<{ name: string; print: string | null }>(readAll);
    return new Map(rows.map(({ name, print }) => [name, print]));
  };
  const kept = await read();
  const listChanged = async () =>
    [...(await read())].filter(([name, print]) => kept.get(name) !== print).map(([name]) => name);
  return {
    listChanged,
    restore: async () => {
      const changed = await listChanged();
      if (changed.length === 0) return;
      await client.query(
        `begin; set local session_replication_role = replica; ${changed.map(restoreOf).join(" ")} commit`,
      );
    },
    close: () => client.end(),
  };
}
