/**
 * A table by word. A map, since a word of a text is looked up in an object only after it was made one of the engine's
 * own strings, which costs more than the look-up.
 */
export const tableOf = <Value>(record: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(record));

/** Spells out "symbol form form;symbol form" as form → symbol. */
export function formsOf(list: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const entry of list.split(";")) {
    const [symbol, ...forms] = entry.trim().split(" ");
    for (const form of forms) table.set(form, symbol as string);
  }
  return table;
}
