import { COMPETENCIES } from "@starboard/domain/competency";
import { STORY_KINDS } from "@starboard/domain/evaluation";
import { type StoryOrigin, VISIBILITIES } from "@starboard/domain/story";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: a story; its text lives in revisions. `version` counts the revisions and is the optimistic lock. */
export const stories = pgTable(
  "stories",
  {
    ...tenantId(),
    authorId: uuid("author_id").notNull(),
    kind: text("kind", { enum: STORY_KINDS }).notNull(),
    title: text("title").notNull(),
    question: text("question").notNull(),
    competencies: text("competencies", { enum: COMPETENCIES }).array().notNull(),
    visibility: text("visibility", { enum: VISIBILITIES }).notNull().default("private"),
    version: integer("version").notNull(),
    currentRevisionId: uuid("current_revision_id").notNull(),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
    practisedAt: instant("practised_at"),
    archivedAt: instant("archived_at"),
    /** Of a copy: where its text comes from. For the author's eyes, as it names another organisation. */
    origin: jsonb("origin").$type<StoryOrigin>(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("stories_author").on(table.orgId, table.authorId),
    foreignKey({
      columns: [table.orgId, table.authorId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }),
  ],
);
