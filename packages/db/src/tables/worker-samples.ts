import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Platform: what each worker process saw of each queue, every ten seconds; its newest row is its heartbeat. */
export const workerSamples = pgTable(
  "worker_samples",
  {
    /** One life of one process. */
    workerId: uuid("worker_id").notNull(),
    queue: text("queue").notNull(),
    at: instant("at").notNull(),
    waiting: integer("waiting").notNull(),
    active: integer("active").notNull(),
    delayed: integer("delayed").notNull(),
    /** Of these, what this process runs itself. */
    running: integer("running").notNull(),
    /** Jobs of the queue that this process runs at a time; 0 where it leaves the queue to others. */
    slots: integer("slots").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workerId, table.queue, table.at] }),
    index("worker_samples_at").on(table.at),
  ],
);
