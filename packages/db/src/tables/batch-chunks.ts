import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

export const CHUNK_STATES = ["pending", "done", "failed", "cancelled"] as const;

/** Plumbing: a run of story ids that is evaluated and committed together; both ends inclusive. */
export const batchChunks = pgTable(
  "batch_chunks",
  {
    orgId: uuid("org_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    seq: integer("seq").notNull(),
    firstStoryId: uuid("first_story_id").notNull(),
    lastStoryId: uuid("last_story_id").notNull(),
    stories: integer("stories").notNull(),
    state: text("state", { enum: CHUNK_STATES }).notNull().default("pending"),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.batchId, table.seq] })],
);
