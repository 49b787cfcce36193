import type { Competency } from "@starboard/domain/competency";
import { DEFAULT_REVIEW_CAPACITY, type ReviewLanguage } from "@starboard/domain/review-languages";
import { sql } from "drizzle-orm";
import { boolean, date, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { users } from "./users.ts";

export const MEMBERSHIP_STATES = ["active", "suspended", "removed"] as const;

/** Tenant: who belongs to an organisation. */
export const memberships = pgTable(
  "memberships",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    isOwner: boolean("is_owner").notNull().default(false),
    state: text("state", { enum: MEMBERSHIP_STATES }).notNull().default("active"),
    /** Open reviews that the person takes at a time, as a coach. */
    reviewCapacity: smallint("review_capacity").notNull().default(DEFAULT_REVIEW_CAPACITY),
    /** What they know best, and the languages they review in; none stands for any. */
    reviewCompetencies: text("review_competencies").array().$type<Competency[]>().notNull().default(sql`'{}'`),
    reviewLanguages: text("review_languages").array().$type<ReviewLanguage[]>().notNull().default(sql`'{}'`),
    /** The first and the last day away, in the person's own zone. */
    awayFrom: date("away_from"),
    awayUntil: date("away_until"),
    /** Those who begin together, by the name that the leads give them. */
    cohort: text("cohort"),
    /** Since when they belong no more; null for members, and for who left before this was noted. */
    leftAt: instant("left_at"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.userId] }), index("memberships_user").on(table.userId)],
);
