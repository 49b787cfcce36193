import type { Sections } from "@starboard/domain/section";
import { foreignKey, integer, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { stories } from "./stories.ts";

/** Tenant: the text of a story at one save; never changed. */
export const storyRevisions = pgTable(
  "story_revisions",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    /** 1, 2, 3 … within the story. */
    seq: integer("seq").notNull(),
    sections: jsonb("sections").$type<Sections>().notNull(),
    /** A repeated save with the same operation finds its revision again. */
    operationId: uuid("operation_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("story_revisions_seq").on(table.orgId, table.storyId, table.seq),
    uniqueIndex("story_revisions_operation").on(table.orgId, table.storyId, table.operationId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
