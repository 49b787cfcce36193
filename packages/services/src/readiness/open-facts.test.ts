import { expect, test } from "vitest";
import { createFactsOpener } from "./open-facts.ts";

const row = (touchedAtMs: number) =>
  JSON.stringify({ one: ["challenge", "solid", null, ["ownership"], false, touchedAtMs, null], other: null });

test("the same text is opened once, another one says what it says, and nothing is nothing", () => {
  const open = createFactsOpener();
  const first = open(row(1));
  expect(first).toMatchObject({ stories: [{ kind: "challenge", band: "solid", touchedAtMs: 1 }], privateStories: 1 });
  expect(open(row(1))).toBe(first);
  expect(open(row(2)).stories[0]?.touchedAtMs).toBe(2);
  expect(open(null)).toEqual({ stories: [], privateStories: 0 });
});

test("no more is kept than there is room for", () => {
  const open = createFactsOpener(row(1).length * 2);
  const [first, second] = [open(row(1)), open(row(2))];
  expect(open(row(1))).toBe(first);
  open(row(3));
  expect(open(row(2))).not.toBe(second);
});
