import { COMPETENCIES } from "@starboard/domain/competency";
import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";
import { teams } from "./teams.ts";

/** Tenant: what a lead asks of a person, a team or a cohort, by when. Who is meant is who is there now. */
export const assignments = pgTable(
  "assignments",
  {
    ...tenantId(),
    userId: uuid("user_id"),
    teamId: uuid("team_id"),
    cohort: text("cohort"),
    stories: smallint("stories").notNull(),
    competencies: text("competencies", { enum: COMPETENCIES }).array().notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    note: text("note").notNull(),
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    /** Put away: nobody sees it as theirs any more. */
    closedAt: instant("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    check("assignments_scope", sql`num_nonnulls(user_id, team_id, cohort) = 1`),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
    foreignKey({ columns: [table.orgId, table.teamId], foreignColumns: [teams.orgId, teams.id] }).onDelete("cascade"),
  ],
);
