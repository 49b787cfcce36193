import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

export const CHUNK_STATES = ["pending", "done", "failed", "cancelled"] as const;

/** Plumbing: stories that are evaluated and committed together: a run of ids, both ends inclusive, or those of `story_ids`. */
export const batchChunks = pgTable(
  "batch_chunks",
  {
    orgId: uuid("org_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    seq: integer("seq").notNull(),
    firstStoryId: uuid("first_story_id").notNull(),
    lastStoryId: uuid("last_story_id").notNull(),
    stories: integer("stories").notNull(),
    /** Another try of what failed, and what an attempt had no time for, name their stories; null: the whole run of ids. */
    storyIds: uuid("story_ids").array(),
    /** Of the latest start, which alone may commit. */
    leaseToken: uuid("lease_token"),
    state: text("state", { enum: CHUNK_STATES }).notNull().default("pending"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.batchId, table.seq] })],
);
