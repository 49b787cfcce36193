import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";

export const teams = pgTable(
  "teams",
  { ...tenantId(), name: text("name").notNull(), createdAt: createdAt() },
  (table) => [primaryKey({ columns: [table.orgId, table.id] })],
);
