import { DIMENSIONS } from "@starboard/domain/evaluation";
import { boolean, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, tenantId } from "./columns.ts";
import { teams } from "./teams.ts";

/** Tenant: a lead lets the candidates of a team review each other. */
export const peerRounds = pgTable(
  "peer_rounds",
  {
    ...tenantId(),
    teamId: uuid("team_id").notNull(),
    name: text("name").notNull(),
    rubric: text("rubric").notNull(),
    /** What the peers rate. */
    dimensions: text("dimensions", { enum: DIMENSIONS })
      .array()
      .notNull()
      .default([...DIMENSIONS]),
    /** Whether the two of a review know each other by their pseudonyms only. */
    isPseudonymous: boolean("is_pseudonymous").notNull().default(false),
    /** Reviews that everybody gives and gets. */
    each: smallint("each").notNull(),
    handInBy: instant("hand_in_by").notNull(),
    dueAt: instant("due_at").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    /** When stories were given out last; null while they are handed in. */
    allocatedAt: instant("allocated_at"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.id] }),
    index("peer_rounds_team").on(table.orgId, table.teamId),
    foreignKey({ columns: [table.orgId, table.teamId], foreignColumns: [teams.orgId, teams.id] }).onDelete("cascade"),
  ],
);
