import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { assignments } from "./assignments.ts";
import { createdAt } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: somebody of whom an assignment is not asked, and why. */
export const assignmentExemptions = pgTable(
  "assignment_exemptions",
  {
    orgId: uuid("org_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    userId: uuid("user_id").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.assignmentId, table.userId] }),
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
