import { z } from "zod";
import { Id } from "./identifier.ts";
import { knownName } from "./stored-text.ts";

export const AUDIT_PAGE = 50;
/** Rows of one export; more is asked for in parts. */
export const AUDIT_EXPORT = 10_000;

const Day = z.iso.date("Write the day as 2026-01-31.");

/** Which entries of the audit log. Days are whole and in UTC, both included. */
export const AuditFilter = z.object({
  action: knownName(80).optional(),
  actorId: Id.optional(),
  subjectId: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type AuditFilter = z.output<typeof AuditFilter>;

/** @param before the id of the last entry that is shown already */
export const ListAudit = AuditFilter.extend({ before: Id.optional() });

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
