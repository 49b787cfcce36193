import { ROLLUP_KINDS } from "@starboard/domain/rollup";
import { bigint, date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

/** Tenant: how many stories of a scope stand at each score; changed in the transactions that change a story's standing. */
export const rollups = pgTable(
  "rollups",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** A team, the organisation itself, or the part of either that a cohort is (`cohortScope` of services/rollup). */
    scopeId: uuid("scope_id").notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    dimension: text("dimension", { enum: ROLLUP_KINDS }).notNull(),
    /** Of the evaluation, UTC. */
    day: date("day", { mode: "string" }).notNull(),
    count: integer("count").notNull(),
    sum: bigint("sum", { mode: "number" }).notNull(),
    /** Stories at each score from 0 to 100: 101 numbers. */
    histogram: integer("histogram").array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.scopeId, table.rulesetVersion, table.dimension, table.day] })],
);
