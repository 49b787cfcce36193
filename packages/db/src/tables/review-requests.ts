import { REVIEW_STATES } from "@starboard/domain/review";
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { stories } from "./stories.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: a candidate asks that one revision be reviewed. */
export const reviewRequests = pgTable(
  "review_requests",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    /** The revision the request pins. */
    revisionId: uuid("revision_id").notNull(),
    candidateId: uuid("candidate_id").notNull(),
    reviewerId: uuid("reviewer_id"),
    state: text("state", { enum: REVIEW_STATES }).notNull(),
    message: text("message").notNull(),
    declineReason: text("decline_reason"),
    /** Counts assignments, so that a second one is another job. */
    round: integer("round").notNull().default(1),
    createdAt: createdAt(),
    dueAt: instant("due_at").notNull(),
    assignedAt: instant("assigned_at"),
    startedAt: instant("started_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("review_requests_desk").on(table.orgId, table.reviewerId, table.dueAt),
    index("review_requests_story").on(table.orgId, table.storyId),
    // One open request per story: the second of two clicks finds the first.
    uniqueIndex("review_requests_open")
      .on(table.orgId, table.storyId)
      .where(sql`state in ('requested', 'assigned', 'in_review')`),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }),
  ],
);
