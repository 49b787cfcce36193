export interface AuditLine {
  at: string;
  action: string;
  actor: string;
  subjectId: string;
  fields: string;
  seq: string;
  hash: string;
}
const COLUMNS = ["at", "action", "actor", "subjectId", "fields", "seq", "hash"] as const satisfies (keyof AuditLine)[];

/** Comma-separated values with a head line and CRLF. A cell that a spreadsheet would compute is made text. */
export const auditCsv = (lines: readonly AuditLine[]): string =>
  [COLUMNS.join(","), ...lines.map((line) => COLUMNS.map((column) => csvCell(line[column])).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");

/** One cell: `=`, `+`, `-`, `@`, a tab or a return at its start gets an apostrophe before it. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
