import type { ReadinessFacts } from "@starboard/domain/readiness-facts";
import { foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { memberships } from "./memberships.ts";
import { organisations } from "./organisations.ts";

/**
 * Tenant: what readiness needs to know of each story of a person, in one row; changed in the transactions that change a
 * story, its evaluation or its reviews. Facts without a clock in them: what is fresh is told when they are read.
 */
export const readinessFacts = pgTable(
  "readiness_facts",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    userId: uuid("user_id").notNull(),
    facts: jsonb("facts").$type<ReadinessFacts>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.userId] }),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
