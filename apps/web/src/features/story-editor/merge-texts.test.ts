import { EMPTY_SECTIONS } from "@starboard/domain/section";
import { describe, expect, test } from "vitest";
import { listDifferences, mergeTexts } from "./merge-texts.ts";
import type { StoryText } from "./story-text.ts";

const base: StoryText = {
  title: "The late ferry",
  question: "",
  competencies: ["ownership"],
  sections: { ...EMPTY_SECTIONS, task: "I ran the quay.", action: "I called the crew." },
};
const mine: StoryText = { ...base, sections: { ...base.sections, action: "I called both crews.", result: "It left." } };
const theirs: StoryText = {
  ...base,
  title: "The last ferry",
  competencies: ["ownership", "communication"],
  sections: { ...base.sections, task: "The quay was mine.", action: "I rang the crew." },
};

describe("two texts on one base", () => {
  test("differ only where they differ, and propose what loses nothing", () => {
    const proposed = listDifferences(base, mine, theirs).map(({ part, proposed }) => [part, proposed]);
    expect(listDifferences(base, mine, theirs).flatMap(({ part, isDisputed }) => (isDisputed ? part : []))).toEqual([
      "action",
    ]);
    expect(proposed).toEqual([
      ["title", "theirs"],
      ["competencies", "theirs"],
      ["task", "theirs"],
      ["action", "both"],
      ["result", "mine"],
    ]);
  });

  test("a part that both changed keeps both texts", () => {
    const merged = mergeTexts(mine, theirs, { action: "both" });
    expect(merged.sections.action).toBe("I rang the crew.\n\nI called both crews.");
  });

  test("an empty side adds no blank lines", () => {
    expect(mergeTexts(mine, theirs, { result: "both" }).sections.result).toBe("It left.");
  });

  test("each side can be taken whole", () => {
    const all = (choice: "mine" | "theirs") =>
      Object.fromEntries(listDifferences(base, mine, theirs).map(({ part }) => [part, choice]));
    expect(mergeTexts(mine, theirs, all("mine"))).toEqual(mine);
    expect(mergeTexts(mine, theirs, all("theirs"))).toEqual(theirs);
  });

  test("the same words composed differently are no difference", () => {
    const composed = { ...base, title: "Caf\u00e9" };
    expect(listDifferences(base, { ...base, title: "Cafe\u0301" }, composed)).toEqual([]);
  });
});
