import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";

/** Tenant, append-only: who did what to what; ids and field names, never values or text. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    ...tenantId(),
    action: text("action").notNull(),
    /** Null for the system. */
    actorId: uuid("actor_id"),
    subjectId: uuid("subject_id"),
    fields: text("fields").array().notNull(),
    createdAt: createdAt(),
    /** Place in the organisation's chain and the link there; null until the worker has sealed the row. */
    seq: integer("seq"),
    hash: text("hash"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("audit_entries_created").on(table.orgId, table.createdAt),
    uniqueIndex("audit_entries_seq").on(table.orgId, table.seq),
    index("audit_entries_unsealed").on(table.orgId, table.id).where(sql`${table.seq} is null`),
  ],
);
