import type { Sections } from "@starboard/domain/section";
import { foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { calibrationSets } from "./calibration-sets.ts";
import { tenantId } from "./columns.ts";
import { stories } from "./stories.ts";

/** Tenant: one text of a set: a pasted one is kept here, a story's is read where it lies, while its author shares it. */
export const calibrationItems = pgTable(
  "calibration_items",
  {
    ...tenantId(),
    setId: uuid("set_id").notNull(),
    position: smallint("position").notNull(),
    /** Null of a pasted text. */
    storyId: uuid("story_id"),
    revisionId: uuid("revision_id"),
    /** Null of a story. */
    sections: jsonb("sections").$type<Sections>(),
    /** The engine's 0–100 by dimension, in their order, as it was when the set was made; null: too little to judge. */
    engineScores: smallint("engine_scores").array().$type<(number | null)[]>().notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("calibration_items_set").on(table.orgId, table.setId),
    index("calibration_items_story").on(table.orgId, table.storyId),
    foreignKey({
      columns: [table.orgId, table.setId],
      foreignColumns: [calibrationSets.orgId, calibrationSets.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
