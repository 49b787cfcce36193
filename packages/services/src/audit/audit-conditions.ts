import { auditEntries } from "@starboard/db/tables/audit-entries";
import type { AuditFilter } from "@starboard/domain/audit";
import { eq, gte, lt, type SQL } from "drizzle-orm";

const DAY_MS = 86_400_000;

/** The filter of the audit log as conditions; the organisation is the transaction's. */
export function auditConditions({ action, actorId, subjectId, from, to }: AuditFilter): SQL[] {
  const conditions: SQL[] = [];
  if (action) conditions.push(eq(auditEntries.action, action));
  if (actorId) conditions.push(eq(auditEntries.actorId, actorId));
  if (subjectId) conditions.push(eq(auditEntries.subjectId, subjectId));
  if (from) conditions.push(gte(auditEntries.createdAt, new Date(from)));
  if (to) conditions.push(lt(auditEntries.createdAt, new Date(new Date(to).getTime() + DAY_MS)));
  return conditions;
}
