import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";

/** Tenant: a reviewer gave a request on, and why; it does not come back to them. */
export const requestSkips = pgTable(
  "request_skips",
  {
    orgId: uuid("org_id").notNull(),
    requestId: uuid("request_id").notNull(),
    userId: uuid("user_id").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.requestId, table.userId] }),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
  ],
);
