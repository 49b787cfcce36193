import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: a text that somebody keeps for the comments they write again and again; nobody else sees it. */
export const remarks = pgTable(
  "remarks",
  {
    ...tenantId(),
    ownerId: uuid("owner_id").notNull(),
    /** With placeholders such as `{name}`. */
    body: text("body").notNull(),
    /** Rules of the engine that it answers to. */
    ruleIds: text("rule_ids").array().notNull().default(sql`'{}'::text[]`),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
    /** Deleted, and can be brought back until the worker forgets it. */
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("remarks_owner").on(table.orgId, table.ownerId),
    foreignKey({
      columns: [table.orgId, table.ownerId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
