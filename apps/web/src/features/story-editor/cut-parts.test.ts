import type { DiffPart } from "@starboard/ui/diff";
import { describe, expect, test } from "vitest";
import { cutParts, type DiffPiece, type DiffSide, partsOf } from "./cut-parts.ts";

const BEFORE = "I fixed stuff and left the ward.";
const AFTER = "I called the crew and left the ward early.";
const parts: DiffPart[] = [
  { kind: "same", text: "I " },
  { kind: "removed", text: "fixed stuff" },
  { kind: "added", text: "called the crew" },
  { kind: "same", text: " and left the ward" },
  { kind: "removed", text: "." },
  { kind: "added", text: " early." },
];
const join = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");
const litOf = (pieces: readonly DiffPiece[]) => join(pieces.filter(({ isLit }) => isLit));

describe("the words a finding speaks about, in a diff", () => {
  test.each<[DiffSide, string, string]>([
    ["before", BEFORE, "stuff"],
    ["after", AFTER, "crew and left"],
    ["after", AFTER, AFTER],
    ["before", BEFORE, "the ward."],
  ])("are lit on their own side: %s, %s", (side, text, words) => {
    const start = text.indexOf(words);
    const pieces = cutParts(parts, side, { start, end: start + words.length });
    expect(litOf(pieces)).toBe(words);
    expect(join(pieces)).toBe(join(parts));
    expect(pieces.every((piece) => piece.text !== "")).toBe(true);
  });

  test("are none where nothing is pointed at", () => {
    expect(litOf(cutParts(parts, "after", null))).toBe("");
  });

  test("each side by itself is its text", () => {
    expect(join(partsOf(parts, "before"))).toBe(BEFORE);
    expect(join(partsOf(parts, "after"))).toBe(AFTER);
  });
});
