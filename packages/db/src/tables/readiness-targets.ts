import { SENIORITIES } from "@starboard/domain/evaluation-profile";
import type { ReadinessChanges } from "@starboard/domain/readiness-settings";
import { sql } from "drizzle-orm";
import { check, date, foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: what a lead has set for one person, or for a cohort by its name. */
export const readinessTargets = pgTable(
  "readiness_targets",
  {
    ...tenantId(),
    userId: uuid("user_id"),
    cohort: text("cohort"),
    interviewOn: date("interview_on", { mode: "string" }),
    role: text("role").notNull(),
    seniority: text("seniority", { enum: SENIORITIES }),
    readiness: jsonb("readiness").$type<ReadinessChanges>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    check("readiness_targets_scope", sql`(user_id is null) <> (cohort is null)`),
    uniqueIndex("readiness_targets_person").on(table.orgId, table.userId).where(sql`user_id is not null`),
    uniqueIndex("readiness_targets_cohort").on(table.orgId, table.cohort).where(sql`cohort is not null`),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
