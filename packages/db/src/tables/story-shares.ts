import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { stories } from "./stories.ts";
import { storyRevisions } from "./story-revisions.ts";

/** Tenant: a link that lets one person without an account read one story for a while. */
export const storyShares = pgTable(
  "story_shares",
  {
    ...tenantId(),
    storyId: uuid("story_id").notNull(),
    /** Whom it is for, in the author's words. */
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** What it shows for ever; null where it shows the newest text. Title and question are kept with it. */
    pinnedRevisionId: uuid("pinned_revision_id"),
    pinnedTitle: text("pinned_title"),
    pinnedQuestion: text("pinned_question"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    uniqueIndex("story_shares_token").on(table.tokenHash),
    index("story_shares_story").on(table.orgId, table.storyId),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [table.orgId, table.pinnedRevisionId],
      foreignColumns: [storyRevisions.orgId, storyRevisions.id],
    }).onDelete("cascade"),
  ],
);
