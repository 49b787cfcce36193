import { DIMENSIONS } from "@starboard/domain/evaluation";
import { describe, expect, test } from "vitest";
import {
  isQuoteMissing,
  listMissing,
  openDraft,
  type ReviewDraft,
  summariseMissing,
  toStored,
} from "./review-draft.ts";

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
    expect(listMissing(draft).first).toBe("judgement");
    expect(listMissing({ ...draft, values: { learning: 3, judgement: 4 } })).toEqual({ sentences: [], first: null });
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

describe("listMissing", () => {
  test("a complete review misses nothing", () => {
    expect(listMissing(FULL)).toEqual({ sentences: [], first: null });
    expect(summariseMissing(listMissing(FULL))).toBe("Nothing missing");
  });

  test("leads to the first dimension with a gap", () => {
    const missing = listMissing({ ...FULL, quotes: {}, values: { ...FULL.values, concision: undefined } });
    expect(missing.first).toBe("judgement");
    expect(missing.sentences).toEqual(["The 5 for judgement needs a quote from the text.", "Concision is not rated."]);
    expect(summariseMissing(missing)).toBe("The 5 for judgement needs a quote from the text, and 1 more");
  });

  test("only the verdict missing leads to no dimension", () => {
    const missing = listMissing({ ...FULL, verdict: null });
    expect(missing.first).toBeNull();
    expect(summariseMissing(missing)).toBe("The verdict is missing");
  });
});
