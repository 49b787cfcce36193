import { date, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";

/** Tenant: one mail that tells a person of a day's unread notifications; at most one a local day. */
export const digests = pgTable(
  "digests",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    /** The day in the person's own zone. */
    localDate: date("local_date").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("digests_day").on(table.orgId, table.userId, table.localDate),
  ],
);
