import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { batches } from "./batches.ts";
import { createdAt } from "./columns.ts";

/** Tenant: a story that a batch could not evaluate, and why. */
export const batchFailures = pgTable(
  "batch_failures",
  {
    orgId: uuid("org_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    storyId: uuid("story_id").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.batchId, table.storyId] }),
    foreignKey({ columns: [table.orgId, table.batchId], foreignColumns: [batches.orgId, batches.id] }).onDelete(
      "cascade",
    ),
  ],
);
