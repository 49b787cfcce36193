import type { CalibrationValues } from "@starboard/domain/calibration";
import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { calibrationItems } from "./calibration-items.ts";
import { instant } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: how one member rates one text of a set. */
export const calibrationRatings = pgTable(
  "calibration_ratings",
  {
    orgId: uuid("org_id").notNull(),
    itemId: uuid("item_id").notNull(),
    raterId: uuid("rater_id").notNull(),
    values: jsonb("values").$type<CalibrationValues>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.itemId, table.raterId] }),
    index("calibration_ratings_rater").on(table.orgId, table.raterId),
    foreignKey({
      columns: [table.orgId, table.itemId],
      foreignColumns: [calibrationItems.orgId, calibrationItems.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.orgId, table.raterId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
