import type { ConsensusValues } from "@starboard/domain/review";
import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";

/** Tenant: what two raters of one text agreed on; by the request that was rated first. */
export const consensusRatings = pgTable(
  "consensus_ratings",
  {
    orgId: uuid("org_id").notNull(),
    requestId: uuid("request_id").notNull(),
    values: jsonb("values").$type<ConsensusValues>().notNull(),
    note: text("note").notNull(),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.requestId] }),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
  ],
);
