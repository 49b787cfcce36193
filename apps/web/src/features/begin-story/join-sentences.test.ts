import { EMPTY_SECTIONS, SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { sortIntoSections } from "@starboard/rules/sort-sections";
import { describe, expect, test } from "vitest";
import { addSections, joinSentences } from "./join-sentences.ts";

const PLAIN =
  "Our bakery threw away a fifth of its bread. I was asked to change that. I counted the shelves for two weeks and baked the slow loaves to order.\n\nWe threw away 31 loaves a week instead of 140. Since then I count before I change a shelf.";
const LIST =
  "Action:\n- I counted the shelves.\n- I baked the slow loaves to order.\nResult: Waste fell from 140 loaves to 31.";
const words = (text: string) => text.match(/\S+/g) ?? [];

describe("sentences made into sections", () => {
  test.each([PLAIN, LIST])("say what the sorting says while nothing is corrected", (text) => {
    const { sections, sentences } = sortIntoSections(text);
    expect(joinSentences(text, sentences)).toEqual(sections);
  });

  test("a corrected sentence moves, and no word is lost", () => {
    const { sentences } = sortIntoSections(PLAIN);
    for (const label of SECTION_LABELS) {
      const moved = sentences.map((sentence, index) => (index === 1 ? { ...sentence, label } : sentence));
      const sections = joinSentences(PLAIN, moved);
      expect(sections[label]).toContain("I was asked to change that.");
      const all = SECTION_LABELS.flatMap((each) => words(sections[each]));
      expect(all.sort()).toEqual(words(PLAIN).sort());
    }
  });

  test("neighbours keep their paragraph, distant sentences are joined by a space", () => {
    const { sentences } = sortIntoSections(PLAIN);
    const as = (labels: readonly SectionLabel[]) =>
      joinSentences(
        PLAIN,
        sentences.map((sentence, index) => ({ ...sentence, label: labels[index] ?? "action" })),
      );
    expect(as(["situation", "situation", "action", "action", "lessons"]).action).toContain("to order.\n\nWe threw");
    const apart = as(["situation", "action", "situation", "result", "lessons"]);
    expect(apart.situation).toBe(
      "Our bakery threw away a fifth of its bread. I counted the shelves for two weeks and baked the slow loaves to order.",
    );
  });

  test("bullets stay bullets wherever they go", () => {
    const { sentences } = sortIntoSections(LIST);
    const labels: SectionLabel[] = ["action", "result", "action"];
    const moved = sentences.map((sentence, index) => ({ ...sentence, label: labels[index] ?? "result" }));
    expect(joinSentences(LIST, moved).result).toBe("- I baked the slow loaves to order.");
  });

  test("what was written in the sections stays, the pasted text follows below it", () => {
    const written = { ...EMPTY_SECTIONS, task: "I ran the bakery.", action: "I counted." };
    const pasted = { ...EMPTY_SECTIONS, action: "I baked to order.", result: "Waste fell." };
    expect(addSections(written, pasted)).toEqual({
      ...EMPTY_SECTIONS,
      task: "I ran the bakery.",
      action: "I counted.\n\nI baked to order.",
      result: "Waste fell.",
    });
  });
});
