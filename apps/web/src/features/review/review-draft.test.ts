import { DIMENSIONS } from "@starboard/domain/evaluation";
import { describe, expect, test } from "vitest";
import { isQuoteMissing, openDraft, type ReviewDraft, summariseMissing, toStored } from "./review-draft.ts";

const FULL: ReviewDraft = {
  dimensions: DIMENSIONS,
  values: { structure: 4, ownership: 4, specificity: 3, judgement: 5, learning: 3, concision: 3 },
  quotes: { judgement: "two shifts a week" },
  summary: "Clear.",
  verdict: "approved",
};

describe("review draft", () => {
  test("is the same again after being stored", () => {
    expect(openDraft(toStored(FULL))).toEqual(FULL);
  });

  test("asks only for what a peer round has rated", () => {
    const draft = openDraft({ ...toStored(FULL), ratings: { learning: { value: 3, quote: "" } } }, [
      "learning",
      "judgement",
    ]);
    expect(summariseMissing(draft)).toBe("Judgement is not rated");
    expect(summariseMissing({ ...draft, values: { learning: 3, judgement: 4 } })).toBeNull();
  });

  test("keeps a quote without a rating on the screen only", () => {
    const draft = { ...openDraft(null), quotes: { learning: "I learned" } };
    expect(toStored(draft).ratings).toEqual({});
    expect(toStored({ ...draft, values: { learning: 2 } }).ratings).toEqual({
      learning: { value: 2, quote: "I learned" },
    });
  });

  test("asks for words under a 1, a 2 and a 5 only", () => {
    const missing = ([1, 2, 3, 4, 5] as const).filter((value) =>
      isQuoteMissing({ ...FULL, values: { ownership: value } }, "ownership"),
    );
    expect(missing).toEqual([1, 2, 5]);
  });

  test("white space is no quote", () => {
    expect(isQuoteMissing({ ...FULL, quotes: { judgement: " \n" } }, "judgement")).toBe(true);
  });
});

describe("summariseMissing", () => {
  test("a complete review misses nothing", () => {
    expect(summariseMissing(FULL)).toBeNull();
  });

  test("names the first and counts the others", () => {
    const draft = { ...FULL, quotes: {}, values: { ...FULL.values, concision: undefined } };
    expect(summariseMissing(draft)).toBe("The 5 for judgement needs a quote from the text, and 1 more");
    expect(summariseMissing({ ...FULL, verdict: null })).toBe("The verdict is missing");
  });
});
