import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("audit_entries_created").on(table.orgId, table.createdAt),
  ],
);
