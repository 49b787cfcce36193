import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { calibrationSets } from "./calibration-sets.ts";
import { instant } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: a member has rated a whole set; from then on the ratings stand, and those of the others may be seen. */
export const calibrationFinishes = pgTable(
  "calibration_finishes",
  {
    orgId: uuid("org_id").notNull(),
    setId: uuid("set_id").notNull(),
    raterId: uuid("rater_id").notNull(),
    finishedAt: instant("finished_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.setId, table.raterId] }),
    index("calibration_finishes_rater").on(table.orgId, table.raterId),
    foreignKey({
      columns: [table.orgId, table.setId],
      foreignColumns: [calibrationSets.orgId, calibrationSets.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.orgId, table.raterId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
