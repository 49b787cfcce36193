import { everyone, type MatrixRow } from "../outcomes.ts";
import { authorOnly, onStoriesOfTeam, onStory, operation } from "./row-parts.ts";

/** A link opens for whoever holds it, in whatever organisation they are, and for nobody else. */
const forHolders: MatrixRow = {
  input: ({ shareToken }) => ({ token: shareToken }),
  outcomes: everyone("ok"),
  on: { archived: everyone("NOT_FOUND"), foreign: everyone("ok") },
};

export const SHARE_ROWS: Record<string, MatrixRow> = {
  "share.open": forHolders,
  "share.list": { input: onStory, outcomes: authorOnly, on: onStoriesOfTeam("FORBIDDEN") },
  "share.create": {
    input: (ids) => ({ ...onStory(ids), shareId: operation, name: "A guest" }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "share.revoke": {
    input: (ids) => ({ ...onStory(ids), shareId: ids.shareId }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
};
