import { DISCARD_REASONS } from "@starboard/domain/discard-reasons";
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";

/** Plumbing: a job that exists because its data does; written in the same transaction. Ids only, never text. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Null for jobs of nobody's organisation, such as a password reset. */
    orgId: uuid("org_id"),
    queue: text("queue").notNull(),
    jobName: text("job_name").notNull(),
    dedupeKey: text("dedupe_key").notNull().unique(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    trace: jsonb("trace").$type<Record<string, string>>(),
    createdAt: createdAt().default(sql`now()`),
    availableAt: instant("available_at").notNull().default(sql`now()`),
    /** Counts publications; part of the queue's job id. */
    generation: integer("generation").notNull().default(1),
    publishedAt: instant("published_at"),
    /** Set at the start of a run and renewed while it goes on. */
    startedAt: instant("started_at"),
    /** Counts starts, never publications: a backlog is not a failure. */
    attempts: integer("attempts").notNull().default(0),
    doneAt: instant("done_at"),
    /** Given up: waits for a person, who has it tried again or discards it. */
    deadAt: instant("dead_at"),
    lastError: text("last_error"),
    /** A person has decided that the effect shall not come about; the row stays for a while as a record. */
    discardedAt: instant("discarded_at"),
    discardReason: text("discard_reason", { enum: DISCARD_REASONS }),
  },
  (table) => [
    index("outbox_ready")
      .on(table.queue, table.id)
      .where(sql`published_at is null and done_at is null and dead_at is null`),
    index("outbox_open")
      .on(table.queue, table.publishedAt)
      .where(sql`published_at is not null and done_at is null and dead_at is null`),
    index("outbox_dead").on(table.orgId, table.id).where(sql`dead_at is not null and done_at is null`),
    index("outbox_done").on(table.doneAt).where(sql`done_at is not null`),
  ],
);
