import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { peerRounds } from "./peer-rounds.ts";
import { stories } from "./stories.ts";

/** Tenant: the story that somebody hands in to a peer round; one a person, changed until it is given out. */
export const peerRoundStories = pgTable(
  "peer_round_stories",
  {
    orgId: uuid("org_id").notNull(),
    roundId: uuid("round_id").notNull(),
    userId: uuid("user_id").notNull(),
    storyId: uuid("story_id").notNull(),
    handedInAt: instant("handed_in_at").notNull(),
    /** When it was given to its reviewers; null for who came late, until the late ones are given out. */
    placedAt: instant("placed_at"),
    /** What this person is called by their peers where the round says so; null until the story is given out. */
    pseudonym: text("pseudonym"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.roundId, table.userId] }),
    foreignKey({
      columns: [table.orgId, table.roundId],
      foreignColumns: [peerRounds.orgId, peerRounds.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [table.orgId, table.storyId], foreignColumns: [stories.orgId, stories.id] }).onDelete(
      "cascade",
    ),
  ],
);
