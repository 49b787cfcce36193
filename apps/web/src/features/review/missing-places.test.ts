import { DIMENSIONS } from "@starboard/domain/evaluation";
import { listReviewGaps } from "@starboard/domain/review-ratings";
import { expect, test } from "vitest";
import { listMissingPlaces } from "./missing-places.ts";
import { openDraft, type ReviewDraft, toStored } from "./review-draft.ts";

const FULL: ReviewDraft = {
  dimensions: DIMENSIONS,
  values: { structure: 4, ownership: 4, specificity: 3, judgement: 5, learning: 3, concision: 3 },
  quotes: { judgement: "two shifts a week" },
  summary: "",
  verdict: "approved",
};

test("a complete review misses nothing", () => {
  expect(listMissingPlaces(FULL)).toEqual([]);
});

test("whatever stops a review has a place and a way to mend it, and nothing else has", () => {
  const drafts: ReviewDraft[] = [
    openDraft(null),
    openDraft(null, ["learning", "judgement"]),
    { ...FULL, verdict: null },
    { ...FULL, quotes: {} },
    { ...FULL, quotes: { judgement: "  " }, values: { ...FULL.values, structure: 1, concision: undefined } },
  ];
  for (const draft of drafts) {
    const places = listMissingPlaces(draft);
    expect(places).toHaveLength(listReviewGaps(toStored(draft), draft.dimensions).length);
    for (const { how } of places) expect(how).not.toBe("");
  }
});

test("each is told in the order of the screen, the verdict last", () => {
  const draft = { ...FULL, quotes: {}, values: { ...FULL.values, concision: undefined }, verdict: null };
  expect(listMissingPlaces(draft).map(({ kind, dimension, what }) => [kind, dimension, what])).toEqual([
    ["words", "judgement", "The 5 for Judgement has no words from the text"],
    ["rating", "concision", "Concision is not rated"],
    ["verdict", null, "The verdict is missing"],
  ]);
});
