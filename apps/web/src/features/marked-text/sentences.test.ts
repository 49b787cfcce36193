import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { listSentences, stepSentence } from "./sentences.ts";

const SECTIONS = {
  ...EMPTY_SECTIONS,
  situation: "The queue grew. I timed it.",
  result: "  It fell to 9 minutes.\n\nWe kept it.",
};
const wordsOf = (range: { section: keyof typeof SECTIONS; start: number; end: number } | null) =>
  range && SECTIONS[range.section].slice(range.start, range.end);

describe("listSentences", () => {
  test("gives each sentence with its section, without white space around it", () => {
    expect(listSentences(SECTIONS).map(wordsOf)).toEqual([
      "The queue grew.",
      "I timed it.",
      "It fell to 9 minutes.",
      "We kept it.",
    ]);
  });
});

describe("stepSentence", () => {
  test("begins with the first sentence", () => {
    expect(wordsOf(stepSentence(SECTIONS, null, 1))).toBe("The queue grew.");
  });

  test("goes on over the end of a section and over empty ones", () => {
    expect(wordsOf(stepSentence(SECTIONS, { section: "situation", start: 16, end: 27 }, 1))).toBe(
      "It fell to 9 minutes.",
    );
    expect(wordsOf(stepSentence(SECTIONS, { section: "result", start: 2, end: 23 }, -1))).toBe("I timed it.");
  });

  test("from a few words inside a sentence it first takes the whole sentence backwards", () => {
    expect(wordsOf(stepSentence(SECTIONS, { section: "situation", start: 4, end: 9 }, -1))).toBe("The queue grew.");
  });

  test("stays at both ends", () => {
    expect(wordsOf(stepSentence(SECTIONS, { section: "result", start: 25, end: 36 }, 1))).toBe("We kept it.");
    expect(wordsOf(stepSentence(SECTIONS, { section: "situation", start: 0, end: 15 }, -1))).toBe("The queue grew.");
  });

  test("finds nothing where nothing is written", () => {
    expect(stepSentence(EMPTY_SECTIONS, null, 1)).toBeNull();
  });
});
