import { foreignKey, index, pgTable, primaryKey, smallint, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { stories } from "./stories.ts";

/** Tenant: a story said aloud once. */
export const practices = pgTable(
  "practices",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    operationId: uuid("operation_id").notNull(),
    seconds: smallint("seconds").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("practices_story").on(table.orgId, table.storyId),
    uniqueIndex("practices_operation").on(table.orgId, table.storyId, table.operationId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
