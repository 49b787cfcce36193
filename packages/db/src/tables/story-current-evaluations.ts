import { BANDS } from "@starboard/domain/evaluation";
import { sql } from "drizzle-orm";
import { date, foreignKey, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { evaluations } from "./evaluations.ts";
import { stories } from "./stories.ts";

/** Tenant: the evaluation that counts for a story; moves forward only, by revision and then by ruleset. */
export const storyCurrentEvaluations = pgTable(
  "story_current_evaluations",
  {
    orgId: uuid("org_id").notNull(),
    storyId: uuid("story_id").notNull(),
    evaluationId: uuid("evaluation_id").notNull(),
    revisionSeq: integer("revision_seq").notNull(),
    score: smallint("score").notNull(),
    band: text("band", { enum: BANDS }).notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    /** In the order of `DIMENSIONS`; null is "could not tell". Empty on a row from before they were kept. */
    dimensionScores: smallint("dimension_scores").array().notNull().default([]),
    /** The rules that found a problem, each once. Empty on a row from before they were kept. */
    ruleIds: text("rule_ids").array().notNull().default([]),
    /** The day of the evaluation, UTC. */
    evaluatedOn: date("evaluated_on", { mode: "string" }).notNull().default(sql`current_date`),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.storyId] }),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.evaluationId],
      foreignColumns: [evaluations.orgId, evaluations.id],
    }).onDelete("cascade"),
  ],
);
