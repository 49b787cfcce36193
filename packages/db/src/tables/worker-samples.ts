import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.ts";

/** Plumbing: what a worker process reports of itself every ten seconds. */
export const workerSamples = pgTable(
  "worker_samples",
  {
    id: uuid("id").primaryKey(),
    worker: text("worker").notNull(),
    depth: jsonb("depth").$type<Record<string, number>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("worker_samples_created").on(table.createdAt)],
);
