import { StarboardError } from "@starboard/domain/errors";
import type { InviteCells } from "@starboard/domain/invite-list";
import { INVITE_LIST_COLUMNS, INVITE_LIST_ROWS } from "@starboard/domain/invite-list-limits";
import { CsvError, parse } from "csv-parse/sync";

type Column = (typeof INVITE_LIST_COLUMNS)[number];
interface Line {
  record: string[];
  info: { lines: number };
}

/** How people head these columns. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  email: "email",
  "e-mail": "email",
  mail: "email",
  address: "email",
  "e-mail address": "email",
  "email address": "email",
  team: "team",
  role: "roles",
  roles: "roles",
  cohort: "cohort",
};

/**
 * The rows of a list as comma-, semicolon- or tab-separated values, with a head line or in the template's order; with
 * whatever line ends and mark at its start. Throws INVALID, with the line, for what cannot be read as a table.
 */
export function parseInviteList(csv: string): InviteCells[] {
  const [first, ...rest] = readLines(csv);
  if (!first) throw unreadable("The list is empty. Write or paste one address a line.");
  const isHead = !first.record.some((cell) => cell.includes("@"));
  const places = isHead ? findColumns(first) : new Map(INVITE_LIST_COLUMNS.map((column, at) => [column, at]));
  const lines = isHead ? rest : [first, ...rest];
  if (lines.length === 0) throw unreadable("Below the head line there is nobody. Write one address a line.");
  if (lines.length > INVITE_LIST_ROWS) {
    throw unreadable(
      `At most ${INVITE_LIST_ROWS} people are invited at once, and the list has more. Send it in parts.`,
    );
  }
  return lines.map(({ record, info }) => {
    const cell = (column: Column) => record[places.get(column) ?? -1] ?? "";
    return { line: info.lines, email: cell("email"), team: cell("team"), roles: cell("roles"), cohort: cell("cohort") };
  });
}

function readLines(csv: string): Line[] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: findDelimiter(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      // One more than is taken, to see that there are more; and the head line.
      to: INVITE_LIST_ROWS + 2,
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    throw unreadable(
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "A quotation mark is opened and not closed. Close it, or take it out."
        : `Line ${line}: a quotation mark stands inside a cell. Take it out, or put the whole cell in quotation marks.`,
    );
  }
}

/** The sign that the first line holds most of, outside quotation marks. */
function findDelimiter(csv: string): string {
  const first = /\S.*/.exec(csv)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.sign ?? ",";
}

function findColumns({ record }: Line): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [at, head] of record.entries()) {
    const column = COLUMN_OF[head.trim().toLowerCase()];
    if (column && !places.has(column)) places.set(column, at);
  }
  if (places.has("email")) return places;
  throw unreadable(
    `Line 1 has no column “email”. Begin with the head line ${INVITE_LIST_COLUMNS.join(",")}, or with an address.`,
  );
}

const unreadable = (message: string) => new StarboardError("INVALID", message, { field: "csv" });
