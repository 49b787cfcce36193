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
  /** Throws when rows of a table changed and nobody noted that it was written. */
  close(): Promise<void>;
}

/** Reading every row around every call would be most of a matrix's time: a written table notes itself, and those are read. */
const NOTES = `
  create schema kept;
  create unlogged table kept.written (name text not null);
  create function kept.note() returns trigger language plpgsql security definer as $$
    begin insert into kept.written values (tg_table_name); return null; end $$;
`;
const noteOf = (table: string) => `
  create trigger zz_kept after insert or update or delete on public."${table}" for each row execute function kept.note();
  create trigger zz_kept_all after truncate on public."${table}" for each statement execute function kept.note();
  create table kept."${table}" as table public."${table}";
`;

const printOf = (table: string) =>
  `select '${table}' as name, md5(string_agg(t::text, chr(10) order by t::text)) as print from public."${table}" t`;

/** Without triggers and foreign keys, whose rows are put back as well. What the database works out itself it works out anew. */
const restoreOf = (table: string, columns: string) =>
  `delete from public."${table}"; insert into public."${table}" (${columns}) overriding system value select ${columns} from kept."${table}";`;

/** Remembers every row as it is now. The caller closes it before the database is dropped. */
export async function keepState(database: TestDatabase): Promise<KeptState> {
  const url = addressOf(adminDatabaseUrl(), { database: database.name });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by 1`,
  );
  if (tables.length < 20) throw new Error(`The database has ${tables.length} tables: something is amiss.`);
  const names = tables.map(({ name }) => name);
  const columnsOf = new Map(tables.map(({ name, columns }) => [name, columns]));
  await client.query(NOTES + names.map(noteOf).join(""));
  const read = async (some: readonly string[]): Promise<Map<string, string | null>> => {
    if (some.length === 0) return new Map();
    const prints = await client.query<{ name: string; print: string | null }>(some.map(printOf).join(" union all "));
    return new Map(prints.rows.map(({ name, print }) => [name, print]));
  };
  const kept = await read(names);
  const listUnlike = async (some: readonly string[]) =>
    [...(await read(some))].filter(([name, print]) => kept.get(name) !== print).map(([name]) => name);

  let changed: string[] = [];
  const listChanged = async () => {
    // Taken before they are read: who writes meanwhile notes it anew.
    const { rows } = await client.query<{ name: string }>("delete from kept.written returning name");
    const suspects = new Set([...changed, ...rows.map(({ name }) => name)]);
    changed = (await listUnlike([...suspects])).sort();
    return changed;
  };
  return {
    listChanged,
    restore: async () => {
      await listChanged();
      if (changed.length === 0) return;
      const restores = changed.map((table) => restoreOf(table, columnsOf.get(table) ?? ""));
      await client.query(`begin; set local session_replication_role = replica; ${restores.join(" ")} commit`);
      changed = [];
    },
    close: async () => {
      await listChanged();
      const unseen = (await listUnlike(names)).filter((name) => !changed.includes(name));
      await client.end();
      if (unseen.length > 0) throw new Error(`Rows of ${unseen.join(", ")} changed without a note of it.`);
    },
  };
}
