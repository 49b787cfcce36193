import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { assignments } from "./assignments.ts";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: that one person was reminded. Those who were reminded together share the id. */
export const assignmentReminders = pgTable(
  "assignment_reminders",
  {
    ...tenantId(),
    assignmentId: uuid("assignment_id").notNull(),
    userId: uuid("user_id").notNull(),
    sentBy: uuid("sent_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id, table.userId] }),
    index("assignment_reminders_person").on(table.orgId, table.assignmentId, table.userId),
    foreignKey({
      columns: [table.orgId, table.assignmentId],
      foreignColumns: [assignments.orgId, assignments.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
