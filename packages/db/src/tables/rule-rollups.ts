import { integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

/** Tenant: in how many stories of a scope a rule finds a problem; changed together with the rollups. */
export const ruleRollups = pgTable(
  "rule_rollups",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** As of the rollups. */
    scopeId: uuid("scope_id").notNull(),
    rulesetVersion: text("ruleset_version").notNull(),
    ruleId: text("rule_id").notNull(),
    stories: integer("stories").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.scopeId, table.rulesetVersion, table.ruleId] })],
);
