import { TEAM_ROLES } from "@starboard/domain/team-roles";
import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { memberships } from "./memberships.ts";
import { teams } from "./teams.ts";

/** Tenant: a person's set of roles in one team. */
export const teamMembers = pgTable(
  "team_members",
  {
    orgId: uuid("org_id").notNull(),
    teamId: uuid("team_id").notNull(),
    userId: uuid("user_id").notNull(),
    roles: text("roles", { enum: TEAM_ROLES }).array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.teamId, table.userId] }),
    index("team_members_user").on(table.orgId, table.userId),
    foreignKey({ columns: [table.orgId, table.teamId], foreignColumns: [teams.orgId, teams.id] }).onDelete("cascade"),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
