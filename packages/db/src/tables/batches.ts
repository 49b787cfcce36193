import { BATCH_STATES } from "@starboard/domain/batch";
import { integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";

/** Tenant: one evaluation of every story of an organisation, with its counters. */
export const batches = pgTable(
  "batches",
  {
    ...tenantId(),
    operationId: uuid("operation_id").notNull(),
    startedBy: uuid("started_by").notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    state: text("state", { enum: BATCH_STATES }).notNull(),
    total: integer("total").notNull().default(0),
    done: integer("done").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    /** Counts up when it is resumed or tried again: jobs of an older round do nothing. */
    round: integer("round").notNull().default(0),
    /** Why it could not be planned; null in every state but `failed`. */
    reason: text("reason"),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("batches_operation").on(table.orgId, table.operationId),
  ],
);
