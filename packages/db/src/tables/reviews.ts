import { type Ratings, VERDICTS } from "@starboard/domain/review";
import { foreignKey, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";

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
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.requestId] }),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
  ],
);
