import { foreignKey, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { memberships } from "./memberships.ts";
import { stories } from "./stories.ts";

/** Tenant: somebody other than the author had a story's text before them; once in each half hour. */
export const storyViews = pgTable(
  "story_views",
  {
    orgId: uuid("org_id").notNull(),
    storyId: uuid("story_id").notNull(),
    viewerId: uuid("viewer_id").notNull(),
    /** Half hours since 1970: a page that asks again for what it shows is the same reading. */
    halfHour: integer("half_hour").notNull(),
    viewedAt: instant("viewed_at").notNull(),
    /** The newest version that was shown. */
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.storyId, table.viewerId, table.halfHour] }),
    index("story_views_viewer").on(table.orgId, table.viewerId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.viewerId],
      foreignColumns: [memberships.orgId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
