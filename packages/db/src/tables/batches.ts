import { BATCH_PURPOSES, BATCH_STATES } from "@starboard/domain/batch-state";
import type { EvaluationProfile } from "@starboard/domain/evaluation-profile";
import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";

/** Tenant: one evaluation of every story of an organisation, or a dry run of one, with its counters. */
export const batches = pgTable(
  "batches",
  {
    ...tenantId(),
    operationId: uuid("operation_id").notNull(),
    startedBy: uuid("started_by").notNull(),
    purpose: text("purpose", { enum: BATCH_PURPOSES }).notNull().default("evaluate"),
    /** Of a dry run: the rules that are tried, as they were when it started; null for the ruleset as it stands. */
    profile: jsonb("profile").$type<EvaluationProfile>(),
    /** Ruleset and profile of a dry run, by content; null for an evaluation. */
    triedHash: text("tried_hash"),
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
