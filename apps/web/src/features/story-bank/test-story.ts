import type { BankStory } from "./bank-story.ts";

/** A story of the bank for tests. */
export const testStory = (over: Partial<BankStory> = {}): BankStory => ({
  id: `story-${over.number ?? 1}`,
  number: 1,
  kind: "challenge",
  title: "The lift that stopped",
  question: "",
  competencies: [],
  visibility: "team",
  revisions: 1,
  updatedAt: new Date("2026-11-20T10:00:00Z"),
  practisedAt: null,
  touchedAt: new Date("2026-11-20T10:00:00Z"),
  archivedAt: null,
  score: 64,
  band: "solid",
  isScoreCurrent: true,
  review: null,
  ...over,
});
