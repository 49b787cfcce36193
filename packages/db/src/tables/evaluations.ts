import { BANDS, type Evaluation } from "@starboard/domain/evaluation";
import { date, foreignKey, index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { packedJson } from "../packed-json.ts";
import { createdAt, tenantId } from "./columns.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: what the rules said of one revision; one row per revision and ruleset version. */
export const evaluations = pgTable(
  "evaluations",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    rulesetHash: text("ruleset_hash").notNull(),
    score: smallint("score").notNull(),
    band: text("band", { enum: BANDS }).notNull(),
    detail: packedJson<Evaluation>("detail").notNull(),
    /** The UTC day from which trends count it: a text's first evaluation the day it was written, later ones their own. Null before version 0032: its own. */
    countsOn: date("counts_on"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("evaluations_once").on(table.orgId, table.revisionId, table.rulesetVersion),
    index("evaluations_story").on(table.orgId, table.storyId),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }).onDelete("cascade"),
  ],
);
