import { inside, type MatrixRow, type Outcome } from "../outcomes.ts";
import type { SceneIds } from "../scene.ts";

export const onStory = ({ storyId }: SceneIds) => ({ storyId });
export const onRequest = ({ requestId }: SceneIds) => ({ requestId });
export const onList = ({ teamId }: SceneIds) => ({ csv: "new@starboard.test", teamId, roles: ["candidate"] });
export const onMember = ({ memberId }: SceneIds) => ({ userId: memberId });
export const onComment = ({ commentId }: SceneIds) => ({ commentId });
export const onSuggestion = ({ requestId, suggestionId }: SceneIds) => ({ requestId, suggestionIds: [suggestionId] });
export const TOKEN = "a-token-that-nobody-was-given";
export const EMPTY = { situation: "", task: "", action: "", tradeoffs: "", result: "", lessons: "" };
export const operation = "0190a000-0000-7000-8000-000000000001";

export const leadsOnly = inside("FORBIDDEN", { lead: "ok", owner: "ok" });
/** The scene's batch has ended without failures. */
export const leadsTooLate = inside("FORBIDDEN", { lead: "CONFLICT", owner: "CONFLICT" });
export const ownerOnly = inside("FORBIDDEN", { owner: "ok" });
export const authorOnly = inside("NOT_FOUND", { author: "ok", reviewer: "FORBIDDEN" });
export const reviewerOnly = inside("NOT_FOUND", { reviewer: "ok", author: "FORBIDDEN" });

/** The reviewer of a closed request, and the lead who is mentioned in it, may read it, if it was not given back, and no more. */
export const onClosed = {
  shared: { reviewer: "FORBIDDEN", lead: "FORBIDDEN" },
  archived: { reviewer: "NOT_FOUND" },
} as const;
/** What the team may read it sees, and gets a plainer refusal; the reviewer is none of a story that was given back. */
export const onStoriesOfTeam = (outcome: Outcome): MatrixRow["on"] => ({
  shared: { declined: outcome, otherCoach: outcome, lead: outcome, owner: outcome },
  archived: { reviewer: "NOT_FOUND" },
});
/** Members' marks on what is not there are ignored without a word. */
export const ignored = {
  author: "ok",
  peer: "ok",
  reviewer: "ok",
  declined: "ok",
  otherCoach: "ok",
  lead: "ok",
  owner: "ok",
} as const;
/** A second team, of which the lead is none. */
export const ownTeamOnly: MatrixRow["on"] = { shared: { lead: "FORBIDDEN" } };
