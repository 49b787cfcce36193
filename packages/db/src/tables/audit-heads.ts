import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Tenant: the newest link of an organisation's audit chain, so that a cut-off end is noticed too. */
export const auditHeads = pgTable("audit_heads", {
  orgId: uuid("org_id").primaryKey(),
  seq: integer("seq").notNull(),
  hash: text("hash").notNull(),
  sealedAt: instant("sealed_at").notNull(),
});
