import { ASKED_KINDS, type AssignmentReason } from "@starboard/domain/assignment";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import type { ReviewLanguage } from "@starboard/domain/review-languages";
import { REVIEW_STATES } from "@starboard/domain/review-state";
import { sql } from "drizzle-orm";
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
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
    /** Whom the candidate asked: any coach, one by name, or a peer. */
    asked: text("asked", { enum: ASKED_KINDS }).notNull().default("pool"),
    reviewerId: uuid("reviewer_id"),
    /** Why this reviewer; null while there is none. */
    assignedBecause: jsonb("assigned_because").$type<AssignmentReason>(),
    state: text("state", { enum: REVIEW_STATES }).notNull(),
    message: text("message").notNull(),
    declineReason: text("decline_reason"),
    /** Counts assignments, so that a second one is another job. */
    round: integer("round").notNull().default(1),
    createdAt: createdAt(),
    dueAt: instant("due_at").notNull(),
    /** The day of the interview it is for. */
    interviewOn: date("interview_on"),
    /** The language to talk in; null where it does not matter. */
    language: text("language").$type<ReviewLanguage>(),
    /** The closed request of the same story before this one. */
    previousId: uuid("previous_id"),
    /** What is to be rated; a peer round may ask for less than all. */
    dimensions: text("dimensions", { enum: DIMENSIONS })
      .array()
      .notNull()
      .default([...DIMENSIONS]),
    /** The peer round it is part of. */
    roundId: uuid("round_id"),
    /** The request whose revision this one rates a second time, blind. */
    secondOf: uuid("second_of"),
    /** When somebody last got it; stays while it waits again. */
    assignedAt: instant("assigned_at"),
    startedAt: instant("started_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("review_requests_desk").on(table.orgId, table.reviewerId, table.dueAt),
    index("review_requests_story").on(table.orgId, table.storyId),
    // What waits for a coach, the most urgent first.
    index("review_requests_waiting").on(table.orgId, table.dueAt).where(sql`state = 'requested'`),
    // Waiting times of a period.
    index("review_requests_given").on(table.orgId, table.closedAt).where(sql`state in ('approved', 'changes_asked')`),
    // One open request per story: the second of two clicks finds the first. A peer round gives a story to several.
    uniqueIndex("review_requests_open")
      .on(table.orgId, table.storyId)
      .where(sql`round_id is null and state in ('requested', 'assigned', 'in_review')`),
    uniqueIndex("review_requests_round").on(table.orgId, table.roundId, table.candidateId, table.reviewerId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }),
  ],
);
