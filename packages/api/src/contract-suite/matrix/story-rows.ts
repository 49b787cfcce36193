import { inside, type MatrixRow } from "../outcomes.ts";
import { authorOnly, EMPTY, onStoriesOfTeam, onStory, operation } from "./row-parts.ts";

export const STORY_ROWS: Record<string, MatrixRow> = {
  "story.list": { input: () => ({}), outcomes: inside("ok") },
  "story.get": {
    input: onStory,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: onStoriesOfTeam("ok"),
  },
  "story.revisions": {
    input: onStory,
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: onStoriesOfTeam("ok"),
  },
  "story.revision": {
    input: (ids) => ({ ...onStory(ids), seq: 1 }),
    outcomes: inside("NOT_FOUND", { author: "ok", reviewer: "ok" }),
    on: onStoriesOfTeam("ok"),
  },
  "story.compare": {
    input: (ids) => ({ ...onStory(ids), from: 1, to: 1 }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.nameRevision": {
    input: (ids) => ({ ...onStory(ids), seq: 1, name: "As sent" }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.unnameRevision": {
    input: (ids) => ({ ...onStory(ids), seq: 1 }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.views": { input: onStory, outcomes: authorOnly, on: onStoriesOfTeam("FORBIDDEN") },
  "story.copy": {
    input: (ids) => ({ ...onStory(ids), toOrgId: ids.placeOrgId, operationId: operation }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.create": { input: () => ({ kind: "challenge", title: "X", sections: EMPTY }), outcomes: inside("ok") },
  "story.save": {
    input: (ids) => ({
      ...onStory(ids),
      version: 1,
      operationId: operation,
      title: "X",
      question: "",
      competencies: [],
      sections: EMPTY,
    }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.setVisibility": {
    input: (ids) => ({ ...onStory(ids), visibility: "private" }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.archive": {
    input: (ids) => ({ ...onStory(ids), archived: true }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
  "story.recordPractice": {
    input: (ids) => ({ ...onStory(ids), operationId: operation, seconds: 120 }),
    outcomes: authorOnly,
    on: onStoriesOfTeam("FORBIDDEN"),
  },
};
