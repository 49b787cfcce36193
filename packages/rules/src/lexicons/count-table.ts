import type { Lexicon } from "./compile.ts";

/** Numbers of marks by list and sentence; the next text is counted into the same rows. */
interface CountTable {
  /** By the list's place in the lexicon. */
  rows: Uint16Array[];
  counts: Record<string, Uint16Array>;
  /** Sentences that a row has room for, and those of the last text. */
  room: number;
  used: number;
}

/** Sentences beyond the last one that may be looked at; nothing is counted there. */
const LOOK_AHEAD = 2;
const FIRST_ROOM = 128;

const TABLES = new WeakMap<object, CountTable>();

/** The lexicon's table with all counts at zero. */
export function countTable<Name extends string>(
  lexicon: Lexicon<Name>,
  sentences: number,
): { rows: readonly Uint16Array[]; counts: Record<Name, Uint16Array> } {
  let table = TABLES.get(lexicon);
  if (table === undefined || table.room < sentences + LOOK_AHEAD) {
    table = newTable(lexicon.names, Math.max(FIRST_ROOM, 2 * sentences + LOOK_AHEAD));
    TABLES.set(lexicon, table);
  }
  for (const row of table.rows) row.fill(0, 0, table.used);
  table.used = sentences;
  return table as { rows: readonly Uint16Array[]; counts: Record<Name, Uint16Array> };
}

function newTable(names: readonly string[], room: number): CountTable {
  const counts: Record<string, Uint16Array> = {};
  const rows = names.map((name) => {
    const row = new Uint16Array(room);
    counts[name] = row;
    return row;
  });
  return { rows, counts, room, used: 0 };
}
