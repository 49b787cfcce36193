import { foreignKey, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { storyShares } from "./story-shares.ts";

/** Tenant: a link to a story was opened; once in each minute. Nothing of who opened it but the link's own name. */
export const storyShareViews = pgTable(
  "story_share_views",
  {
    orgId: uuid("org_id").notNull(),
    shareId: uuid("share_id").notNull(),
    /** Minutes since 1970: a page that is loaded twice is the same opening. */
    minute: integer("minute").notNull(),
    viewedAt: instant("viewed_at").notNull(),
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.shareId, table.minute] }),
    foreignKey({ columns: [table.orgId, table.shareId], foreignColumns: [storyShares.orgId, storyShares.id] }).onDelete(
      "cascade",
    ),
  ],
);
