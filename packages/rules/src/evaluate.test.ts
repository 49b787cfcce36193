import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { sortIntoSections } from "./sort-sections.ts";

describe("evaluate", () => {
  test("follows headings and label lines of a free text", () => {
    const text =
      "Situation/Goal: The queue took forty minutes.\n\n## What I did\nI moved two desks.\n\nResults:\nIt takes ten.";
    const { sections } = evaluate({ text });
    expect(sections.map((range) => [range.label, text.slice(range.start, range.end)])).toEqual([
      ["situation", "The queue took forty minutes."],
      ["action", "I moved two desks."],
      ["result", "It takes ten."],
    ]);
  });

  test("an empty input is insufficient, not an error", () => {
    expect(evaluate({}).band).toBe("insufficient");
    expect(evaluate({ text: "" }).dimensions.structure).toBeNull();
  });
});

describe("sortIntoSections", () => {
  test("keeps every sentence and its bullets", () => {
    const { sections } = sortIntoSections("Action:\n- Moved two desks.\n- Wrote the sign.\nResult: Ten minutes.");
    expect(sections.action).toBe("- Moved two desks.\n- Wrote the sign.");
    expect(sections.result).toBe("Ten minutes.");
  });
});
