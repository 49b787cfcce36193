import { DIMENSIONS, type Dimension } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import { VERDICTS } from "@starboard/domain/review-state";
import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";

const ratedValue = (dimension: Dimension) =>
  sql.raw(`(coalesce(blind_ratings, ratings) #>> '{${dimension},value}')::smallint`);
const ratedValues = sql`array[${sql.join(DIMENSIONS.map(ratedValue), sql.raw(", "))}]`;

/** Tenant: a reviewer's draft, and after submission their review; one per request. */
export const reviews = pgTable(
  "reviews",
  {
    orgId: uuid("org_id").notNull(),
    requestId: uuid("request_id").notNull(),
    reviewerId: uuid("reviewer_id").notNull(),
    ratings: jsonb("ratings").$type<Ratings>().notNull(),
    summary: text("summary").notNull(),
    verdict: text("verdict", { enum: VERDICTS }),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
    /** How much it helped its candidate, 1 to 5. */
    helpfulness: smallint("helpfulness"),
    submittedAt: instant("submitted_at"),
    /**
     * What the engine said of the reviewed revision when the review was submitted: 0–100 by dimension, in their order,
     * null where it could not tell. Null as a whole where there was no evaluation, and on reviews from before this was kept.
     */
    engineScores: smallint("engine_scores").array().$type<(number | null)[]>(),
    rulesetVersion: text("ruleset_version"),
    /** Last changed after it was submitted. */
    amendedAt: instant("amended_at"),
    /** Of an amended review the ratings as submitted, before the engine's view was seen: agreement is measured on these. */
    blindRatings: jsonb("blind_ratings").$type<Ratings>(),
    /**
     * The numbers of these, or of the ratings, in the order of dimensions with null where there is none. Kept by the
     * database itself: figures read thousands, and ratings carry quotes.
     */
    ratedValues: smallint("rated_values").array().$type<(number | null)[]>().generatedAlwaysAs(ratedValues),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.requestId] }),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
  ],
);
