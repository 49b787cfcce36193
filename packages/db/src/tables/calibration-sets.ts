import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { teams } from "./teams.ts";

/** Tenant: stories that the coaches of one team rate, each for themselves, to see how far they agree. */
export const calibrationSets = pgTable(
  "calibration_sets",
  {
    ...tenantId(),
    teamId: uuid("team_id").notNull(),
    title: text("title").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("calibration_sets_team").on(table.orgId, table.teamId),
    foreignKey({ columns: [table.orgId, table.teamId], foreignColumns: [teams.orgId, teams.id] }).onDelete("cascade"),
  ],
);
