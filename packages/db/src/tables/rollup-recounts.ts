import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Plumbing: when an organisation's rollups were last held against a recount, and how many rows were wrong. */
export const rollupRecounts = pgTable("rollup_recounts", {
  orgId: uuid("org_id").primaryKey(),
  recountedAt: instant("recounted_at").notNull(),
  /** Rows that differed and were put right. */
  drift: integer("drift").notNull(),
});
