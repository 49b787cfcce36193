import { BANDS } from "@starboard/domain/evaluation";
import { foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { batches } from "./batches.ts";
import { stories } from "./stories.ts";

/** Tenant: what a dry run says of one story. No evaluation: nothing that readers see or that counts comes from it. */
export const rulesPreviewStories = pgTable(
  "rules_preview_stories",
  {
    orgId: uuid("org_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    storyId: uuid("story_id").notNull(),
    /** Of the evaluation that counts; null where the newest text had none. */
    beforeScore: smallint("before_score"),
    beforeBand: text("before_band", { enum: BANDS }),
    /** The rules of that evaluation. */
    beforeRules: text("before_rules"),
    afterScore: smallint("after_score").notNull(),
    afterBand: text("after_band", { enum: BANDS }).notNull(),
    /** Rules whose findings are new, and those whose findings are gone. */
    gained: text("gained").array().notNull(),
    lost: text("lost").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.batchId, table.storyId] }),
    foreignKey({ columns: [table.orgId, table.batchId], foreignColumns: [batches.orgId, batches.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
