import { VIEW_PAGES } from "@starboard/domain/saved-view";
import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./columns.ts";
import { memberships } from "./memberships.ts";

/** Tenant: how somebody looks at the team: a page's filters under a name, for their eyes only. */
export const savedViews = pgTable(
  "saved_views",
  {
    ...tenantId(),
    userId: uuid("user_id").notNull(),
    page: text("page", { enum: VIEW_PAGES }).notNull(),
    name: text("name").notNull(),
    /** The part of the address after the question mark. */
    search: text("search").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("saved_views_person").on(table.orgId, table.userId),
    foreignKey({
      columns: [table.orgId, table.userId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
