import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { stories } from "./stories.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: the name that an author gave a revision; goes with the story. */
export const storySnapshots = pgTable(
  "story_snapshots",
  {
    orgId: uuid("org_id").notNull(),
    /** One name a revision at most. */
    revisionId: uuid("revision_id").notNull(),
    storyId: uuid("story_id").notNull(),
    name: text("name").notNull(),
    namedAt: instant("named_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.revisionId] }),
    index("story_snapshots_story").on(table.orgId, table.storyId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.revisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }).onDelete("cascade"),
  ],
);
