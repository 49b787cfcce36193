import type { SectionLabel } from "@starboard/domain/section";
import { foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { stories } from "./stories.ts";

/** Tenant: a story said aloud once. Its figures were counted on the author's device. */
export const practices = pgTable(
  "practices",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    operationId: uuid("operation_id").notNull(),
    seconds: smallint("seconds").notNull(),
    questionId: text("question_id"),
    targetSeconds: smallint("target_seconds"),
    /** Seconds by section, for those that were timed. */
    laps: jsonb("laps").$type<Partial<Record<SectionLabel, number>>>().notNull().default({}),
    words: smallint("words"),
    fillers: smallint("fillers"),
    pointsSaid: smallint("points_said"),
    pointsWritten: smallint("points_written"),
    /** Kept only when the author asked for it; read by nobody else. */
    transcript: text("transcript"),
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
