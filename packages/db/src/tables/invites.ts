import { TEAM_ROLES } from "@starboard/domain/team-roles";
import { foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { teams } from "./teams.ts";

/** Tenant: an invitation by link, bound to one address, used once. */
export const invites = pgTable(
  "invites",
  {
    ...tenantId(),
    email: text("email").notNull(),
    teamId: uuid("team_id").notNull(),
    roles: text("roles", { enum: TEAM_ROLES }).array().notNull(),
    cohort: text("cohort"),
    tokenHash: text("token_hash").notNull(),
    /** Null where the person asked for it themselves, in an organisation that is open to registration. */
    invitedBy: uuid("invited_by"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("invites_token").on(table.tokenHash),
    foreignKey({ columns: [table.orgId, table.teamId], foreignColumns: [teams.orgId, teams.id] }).onDelete("cascade"),
  ],
);
