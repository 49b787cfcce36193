import type { ProfileContent } from "@starboard/domain/profile";
import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { batches } from "./batches.ts";
import { instant, tenantId } from "./columns.ts";

/** Tenant: the organisation's rules as they were published, numbered from 1; the newest holds. Rows never change. */
export const rulesPublications = pgTable(
  "rules_publications",
  {
    ...tenantId(),
    number: integer("number").notNull(),
    operationId: uuid("operation_id").notNull(),
    content: jsonb("content").$type<ProfileContent>().notNull(),
    /** Of the content, as evaluations carry it. */
    hash: text("hash").notNull(),
    reason: text("reason").notNull(),
    /** The number whose content is published again; null for a draft. */
    restores: integer("restores"),
    publishedBy: uuid("published_by").notNull(),
    publishedAt: instant("published_at").notNull(),
    /** The run that evaluates every story by these rules. */
    batchId: uuid("batch_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("rules_publications_number").on(table.orgId, table.number),
    uniqueIndex("rules_publications_operation").on(table.orgId, table.operationId),
    foreignKey({ columns: [table.orgId, table.batchId], foreignColumns: [batches.orgId, batches.id] }).onDelete(
      "cascade",
    ),
  ],
);
