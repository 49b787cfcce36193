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
