import { SECTION_LABELS } from "@starboard/domain/section";
import { DECISIONS } from "@starboard/domain/suggested-edit";
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { reviewRequests } from "./review-requests.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: a remark on a range of one section of one revision, or an edit of it. Offsets are UTF-16, end exclusive. */
export const comments = pgTable(
  "comments",
  {
    ...tenantId(),
    requestId: uuid("request_id").notNull(),
    revisionId: uuid("revision_id").notNull(),
    authorId: uuid("author_id").notNull(),
    section: text("section", { enum: SECTION_LABELS }).notNull(),
    startOffset: integer("start_offset").notNull(),
    endOffset: integer("end_offset").notNull(),
    exact: text("exact").notNull(),
    prefix: text("prefix").notNull(),
    suffix: text("suffix").notNull(),
    /** Of a suggested edit the reason, or empty. */
    body: text("body").notNull(),
    /** The words that should stand there instead; null is no suggestion, empty that they be deleted. */
    replacement: text("replacement"),
    /** What the candidate did with the suggestion. */
    decision: text("decision", { enum: DECISIONS }),
    /** The revision that taking it made, and where the new words begin in it. */
    takenRevisionId: uuid("taken_revision_id"),
    takenOffset: integer("taken_offset"),
    /** The remark it was made from; that may be forgotten by now. */
    remarkId: uuid("remark_id"),
    createdAt: createdAt(),
    resolvedAt: instant("resolved_at"),
    resolvedBy: uuid("resolved_by"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("comments_request").on(table.orgId, table.requestId),
    index("comments_remark").on(table.orgId, table.remarkId).where(sql`remark_id is not null`),
    foreignKey({
      columns: [table.orgId, table.requestId],
      foreignColumns: [reviewRequests.orgId, reviewRequests.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }),
    foreignKey({
      columns: [table.orgId, table.takenRevisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }),
  ],
);
