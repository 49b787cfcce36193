import { describe, expect, test } from "vitest";
import { layOutSection } from "./lay-out-section.ts";

const TEXT = "The queue reached the door.";
const pieces = (text: string, ...marks: [id: string, start: number, end: number][]) =>
  layOutSection(
    text,
    marks.map(([id, start, end]) => ({ id, start, end })),
  ).map((paragraph) => paragraph.map((run) => [run.text, run.marks.join(" ")]));

describe("layOutSection", () => {
  test("text without marks is one run", () => {
    expect(pieces(TEXT)).toEqual([[[TEXT, ""]]]);
  });

  test("an unwritten section has no paragraph", () => {
    expect(layOutSection("", [{ id: "a", start: 0, end: 0 }])).toEqual([]);
  });

  test("a mark in the middle cuts the text in three", () => {
    expect(pieces(TEXT, ["a", 4, 9])).toEqual([
      [
        ["The ", ""],
        ["queue", "a"],
        [" reached the door.", ""],
      ],
    ]);
  });

  test("overlapping marks share a run, the shorter mark first", () => {
    expect(pieces(TEXT, ["long", 0, 17], ["short", 10, 21])).toEqual([
      [
        ["The queue ", "long"],
        ["reached", "short long"],
        [" the", "short"],
        [" door.", ""],
      ],
    ]);
  });

  test("a mark inside another is the one a press means", () => {
    const [paragraph] = layOutSection(TEXT, [
      { id: "outer", start: 0, end: TEXT.length },
      { id: "inner", start: 4, end: 9 },
    ]);
    expect(paragraph?.[1]).toMatchObject({
      text: "queue",
      marks: ["inner", "outer"],
      opens: ["inner"],
      closes: ["inner"],
    });
    expect(paragraph?.[0]).toMatchObject({ opens: ["outer"], closes: [] });
    expect(paragraph?.[2]).toMatchObject({ opens: [], closes: ["outer"] });
  });

  test("adjacent marks touch without sharing a run", () => {
    expect(pieces(TEXT, ["a", 0, 9], ["b", 9, 17])).toEqual([
      [
        ["The queue", "a"],
        [" reached", "b"],
        [" the door.", ""],
      ],
    ]);
  });

  test("a mark over the whole section is one run that opens and closes it", () => {
    expect(layOutSection(TEXT, [{ id: "a", start: 0, end: TEXT.length }])).toEqual([
      [{ start: 0, end: TEXT.length, text: TEXT, marks: ["a"], opens: ["a"], closes: ["a"] }],
    ]);
  });

  test("two marks on the same words both open and close there", () => {
    const [paragraph] = layOutSection(TEXT, [
      { id: "a", start: 4, end: 9 },
      { id: "b", start: 4, end: 9 },
    ]);
    expect(paragraph?.[1]).toMatchObject({ text: "queue", opens: ["a", "b"], closes: ["a", "b"] });
  });

  test("a mark over a paragraph break goes on in the next paragraph and is numbered once", () => {
    const paragraphs = layOutSection("One.\n\nTwo.", [{ id: "a", start: 0, end: 10 }]);
    expect(paragraphs.map((runs) => runs.map((run) => run.text))).toEqual([["One."], ["Two."]]);
    expect(paragraphs.flat().map((run) => run.opens.length)).toEqual([1, 0]);
    expect(paragraphs.flat().map((run) => run.closes.length)).toEqual([0, 1]);
    expect(paragraphs[1]?.[0]?.start).toBe(6);
  });

  test("a range that reaches beyond the text is clipped; one outside marks nothing", () => {
    expect(pieces("abc", ["a", 1, 9], ["b", 7, 9])).toEqual([
      [
        ["a", ""],
        ["bc", "a"],
      ],
    ]);
  });

  test("the runs are the text again, without its line breaks", () => {
    const text = "First line.\nSecond 😀 line.\n\nThird.";
    const runs = layOutSection(text, [
      { id: "a", start: 3, end: 22 },
      { id: "b", start: 19, end: 21 },
    ]).flat();
    for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.text);
    expect(runs.map((run) => run.text).join("")).toBe(text.replaceAll("\n", ""));
  });
});
