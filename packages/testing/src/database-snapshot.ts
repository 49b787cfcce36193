import { TABLE_KINDS } from "@starboard/db/table-kinds";
import type { TestDatabase } from "./test-database.ts";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:/;
const MESSAGE_ID = /<[0-9a-f]{40}@/g;

/** How a row came about, which a crash may change; everything else is what came about. */
const OF_THE_WAY: Readonly<Record<string, readonly string[]>> = {
  outbox: ["id", "generation", "attempts", "published_at", "started_at", "available_at", "last_error", "trace"],
  email_deliveries: ["attempts"],
};
const SKIPPED = ["worker_samples"];

type Row = Record<string, unknown>;

/** In one statement: another connection of this database would begin with an empty catalogue. */
async function readTables(database: TestDatabase): Promise<[string, Row[]][]> {
  const tables = Object.keys(TABLE_KINDS).filter((table) => !SKIPPED.includes(table));
  const rowsOf = new Map(tables.map((table): [string, Row[]] => [table, []]));
  const all = await database.look<{ table: string; row: Row }>(
    tables.map((table) => `select '${table}' as table, to_jsonb(t) as row from ${table} t`).join(" union all "),
  );
  for (const { table, row } of all) rowsOf.get(table)?.push(row);
  return [...rowsOf];
}

/** The ids in a database before something happens in it. */
export const readIds = async (database: TestDatabase): Promise<Set<string>> =>
  new Set(JSON.stringify(await readTables(database)).match(UUID) ?? []);

/** Every row of every table, without order, times and the values of ids that were not known before. */
export async function takeSnapshot(database: TestDatabase, known: Set<string>): Promise<Record<string, string[]>> {
  const plain = (_: string, value: unknown): unknown => {
    if (typeof value !== "string") return value;
    if (TIME.test(value)) return "a time";
    return value.replace(UUID, (id) => (known.has(id) ? id : "new")).replace(MESSAGE_ID, "<new@");
  };
  const tables = await readTables(database);
  return Object.fromEntries(
    tables.map(([table, rows]) => {
      const dropped = OF_THE_WAY[table] ?? [];
      const kept = rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !dropped.includes(name))),
      );
      return [table, kept.map((row) => JSON.stringify(row, plain)).sort()];
    }),
  );
}
