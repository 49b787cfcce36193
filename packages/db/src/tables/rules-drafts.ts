import type { ProfileContent } from "@starboard/domain/profile";
import { integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { organisations } from "./organisations.ts";

/** Tenant: the one draft of an organisation's own rules; it goes when it is published or thrown away. */
export const rulesDrafts = pgTable(
  "rules_drafts",
  {
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    /** Counts up with every save: a save on an older one is a conflict. */
    version: integer("version").notNull(),
    content: jsonb("content").$type<ProfileContent>().notNull(),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId] })],
);
