import { inside, type MatrixRow } from "../outcomes.ts";
import { leadsOnly, ownTeamOnly } from "./row-parts.ts";

/** A round of a team that they are not in is nothing to them. */
const ofSecondTeam = { author: "NOT_FOUND", peer: "NOT_FOUND", lead: "NOT_FOUND" } as const;

export const ROUND_ROWS: Record<string, MatrixRow> = {
  "round.list": { outcomes: inside("ok") },
  "round.create": {
    input: ({ teamId }) => ({ teamId, name: "X", each: 2, handInDays: 5, reviewDays: 5 }),
    outcomes: leadsOnly,
    on: ownTeamOnly,
  },
  "round.handIn": {
    input: ({ roundId, storyId }) => ({ roundId, storyId }),
    outcomes: inside("NOT_FOUND", { author: "ok", lead: "FORBIDDEN", owner: "FORBIDDEN" }),
    on: { shared: ofSecondTeam, archived: { author: "CONFLICT" } },
  },
  // No story is handed in to any of the scene's rounds.
  "round.allocate": {
    input: ({ roundId }) => ({ roundId }),
    outcomes: inside("NOT_FOUND", { author: "FORBIDDEN", peer: "FORBIDDEN", lead: "CONFLICT", owner: "CONFLICT" }),
    on: { shared: ofSecondTeam },
  },
};
