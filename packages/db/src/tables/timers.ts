import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export const TIMER_KINDS = [
  "review-request.remind",
  "review-request.escalate",
  "review-request.expire",
  "availability.return",
  "digest.send",
  "lead-digest.send",
  "rollup.recount",
  "leaver.forget",
] as const;

/** Plumbing: something that must happen at a time; the sweep turns a due row into an outbox row. */
export const timers = pgTable(
  "timers",
  {
    orgId: uuid("org_id").notNull(),
    kind: text("kind", { enum: TIMER_KINDS }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    dueAt: instant("due_at").notNull(),
    firedAt: instant("fired_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.kind, table.subjectId, table.dueAt] }),
    index("timers_due").on(table.dueAt).where(sql`fired_at is null`),
  ],
);
