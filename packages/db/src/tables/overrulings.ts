import { SECTION_LABELS } from "@starboard/domain/section";
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";
import { stories } from "./stories.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: a reviewer says that a finding is not right on these words of this revision, and why. */
export const overrulings = pgTable(
  "overrulings",
  {
    ...tenantId(),
    requestId: uuid("request_id").notNull(),
    storyId: uuid("story_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    reviewerId: uuid("reviewer_id").notNull(),
    ruleId: text("rule_id").notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    /** Null where no words carry the finding; both offsets are 0 then. */
    section: text("section", { enum: SECTION_LABELS }),
    startOffset: integer("start_offset").notNull(),
    endOffset: integer("end_offset").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("overrulings_story").on(table.orgId, table.storyId),
    index("overrulings_rule").on(table.orgId, table.ruleId),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }).onDelete("cascade"),
  ],
);
