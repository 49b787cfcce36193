import type { Pool } from "./client.ts";

type Row = Record<string, unknown>;

const READ_ONLY = "select set_config('transaction_read_only', 'on', true)";
const PLAIN = /^[0-9A-Za-z.:-]*$/;

/**
 * Sends several statements as one message: one way to the server and back instead of one for each. PostgreSQL runs them
 * as one transaction, so what `set_config(…, true)` sets in one holds for the next and for nobody after the last, also
 * where one of them fails. It refuses to write in them.
 * @returns each statement's rows
 */
export async function readAtOnce(pool: Pool, statements: readonly string[]): Promise<Row[][]> {
  const results: unknown = await pool.query([READ_ONLY, ...statements].join(";\n"));
  return (results as { rows: Row[] }[]).slice(1).map(({ rows }) => rows);
}

/** A value in quotes for such a statement, which takes no parameters: ids, hashes, slugs and times, nothing else. */
export function plainLiteral(value: string): string {
  if (!PLAIN.test(value)) throw new TypeError("A value that is to stand in a statement is not plain.");
  return `'${value}'`;
}
