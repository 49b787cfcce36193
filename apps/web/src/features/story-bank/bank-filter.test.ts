import { describe, expect, test } from "vitest";
import { isFiltering, NO_BANK_FILTER, readBankFilter, showBank, writeBankFilter } from "./bank-filter.ts";
import { testStory } from "./test-story.ts";

const stories = [
  testStory({ number: 1, title: "Über the river", score: null, band: null, competencies: ["conflict"] }),
  testStory({ number: 2, title: "A lift stops", score: 80, band: "strong", kind: "accomplishment" }),
  testStory({
    number: 3,
    title: "Night shift",
    question: "Tell me about a river you crossed.",
    score: 50,
    band: "developing",
    practisedAt: new Date("2026-11-01T10:00:00Z"),
  }),
];
const numbers = (filter: Partial<typeof NO_BANK_FILTER>) =>
  showBank(stories, { ...NO_BANK_FILTER, ...filter }).map(({ number }) => number);

describe("the address", () => {
  test("keeps every part of the filter", () => {
    const filter = {
      search: "lift & rain",
      kind: "challenge",
      band: "solid",
      competency: "conflict",
      order: "score",
      isArchive: true,
    } as const;
    expect(readBankFilter(new URLSearchParams(writeBankFilter(filter)))).toEqual(filter);
  });

  test("is empty when nothing is filtered, and what it does not know counts for nothing", () => {
    expect(writeBankFilter(NO_BANK_FILTER)).toBe("");
    expect(readBankFilter(new URLSearchParams("kind=poem&band=9&competency=x&sort=up&show=all"))).toEqual(
      NO_BANK_FILTER,
    );
    expect(readBankFilter(new URLSearchParams({ find: "x".repeat(500) })).search).toHaveLength(80);
  });
});

describe("showBank", () => {
  test("finds in titles and questions, whatever the accents and the case", () => {
    expect(numbers({ search: " uber " })).toEqual([1]);
    expect(numbers({ search: "RIVER" })).toEqual([1, 3]);
    expect(numbers({ search: "sea" })).toEqual([]);
  });

  test("filters by kind, band and competency", () => {
    expect(numbers({ kind: "accomplishment" })).toEqual([2]);
    expect(numbers({ band: "developing" })).toEqual([3]);
    expect(numbers({ competency: "conflict" })).toEqual([1]);
    expect(numbers({ competency: "conflict", band: "strong" })).toEqual([]);
  });

  test("places what has too little evidence to be judged by no score, as none is shown", () => {
    const thin = testStory({ number: 4, title: "Thin", score: 90, band: "insufficient" });
    const shown = showBank([thin, ...stories], { ...NO_BANK_FILTER, order: "score" });
    expect(shown.map(({ number }) => number)).toEqual([2, 3, 1, 4]);
  });

  test("orders by score, title and practice; what was never scored or said comes where it needs work", () => {
    expect(numbers({})).toEqual([1, 2, 3]);
    expect(numbers({ order: "score" })).toEqual([2, 3, 1]);
    expect(numbers({ order: "title" })).toEqual([2, 3, 1]);
    expect(numbers({ order: "practised" })).toEqual([1, 2, 3]);
  });

  test("an order alone does not filter", () => {
    expect(isFiltering({ ...NO_BANK_FILTER, order: "score", search: "  " })).toBe(false);
    expect(isFiltering({ ...NO_BANK_FILTER, band: "weak" })).toBe(true);
  });
});
