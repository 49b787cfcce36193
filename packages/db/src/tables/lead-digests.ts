import { date, foreignKey, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: the mail that tells a lead how the week begins; one a local week. */
export const leadDigests = pgTable(
  "lead_digests",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    /** The Monday of that week in the lead's own zone. */
    localWeek: date("local_week", { mode: "string" }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("lead_digests_week").on(table.orgId, table.userId, table.localWeek),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
