/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const theme = read("./theme.css");
const tokens = read("./tokens.css");

type Pair = readonly [light: string, dark: string];
type Palette = Map<string, Pair>;

const colour = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi;

function paletteOf(css: string): Palette {
  return new Map([...css.matchAll(colour)].map(([, name, light, dark]) => [name!, [light!, dark!] as const]));
}

const moreAt = tokens.indexOf("prefers-contrast: more");
const usual = paletteOf(tokens.slice(0, moreAt));
const more: Palette = new Map([...usual, ...paletteOf(tokens.slice(moreAt))]);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const grounds = ["bg", "surface", "sunk"];
const across = (inks: string[], on: string[]) => inks.flatMap((ink) => on.map((ground) => [ink, ground] as const));

/** Text on what it may stand on: WCAG 1.4.3, level AA. */
const textPairs = [
  ...across(["ink", "ink-2", "ink-3", "accent", "accent-deep", "star", "port"], grounds),
  ...across(["ink", "ink-2", "ink-3", "accent", "accent-deep"], ["accent-wash"]),
  ...across(["ink", "ink-2", "star"], ["star-wash"]),
  ...across(["ink", "ink-2", "port", "accent"], ["port-wash"]),
  ...across(["ink", "ink-2"], ["star-wash", "port-wash"]),
  ...across(["ink"], ["heat-1", "heat-2", "heat-3", "heat-4"]),
  ...across(["ink-2"], ["heat-1", "heat-2"]),
  ...across(["on-accent"], ["accent", "accent-deep"]),
  ...across(["on-port"], ["port", "port-deep"]),
  ["bg", "ink"] as const,
];

/** Edges of controls, lines and shapes that carry meaning: WCAG 1.4.11. */
const partPairs = [
  ...across(["control", "accent", "star", "port", "ink-2"], grounds),
  ...across(["accent"], ["accent-wash", "heat-1", "heat-2"]),
  ...across(["ink", "ink-2"], ["heat-3"]),
  ...across(["accent", "port"], ["track"]),
];

const cases = [
  { name: "usual", palette: usual, text: 4.5, part: 3 },
  { name: "more contrast", palette: more, text: 4.5, part: 3 },
];

describe.each(cases)("$name", ({ palette, text, part }) => {
  test.each(textPairs)("text: %s on %s", (ink, ground) => {
    for (const side of [0, 1] as const)
      expect(contrast(palette.get(ink)![side], palette.get(ground)![side])).toBeGreaterThanOrEqual(text);
  });
  test.each(partPairs)("part: %s on %s", (ink, ground) => {
    for (const side of [0, 1] as const)
      expect(contrast(palette.get(ink)![side], palette.get(ground)![side])).toBeGreaterThanOrEqual(part);
  });
});

test("with more contrast, body text reaches 7", () => {
  for (const [ink, ground] of across(["ink", "ink-2", "ink-3", "accent", "star", "port"], ["bg", "surface"]))
    for (const side of [0, 1] as const)
      expect(contrast(more.get(ink)![side], more.get(ground)![side]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
});

test("the sum is the known one: black on white is 21, equal colours 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#0a6468", "#0a6468")).toBe(1);
});

test("every colour that is a pair takes part, decoration excepted", () => {
  const decoration = ["rule", "rule-2", "accent-line"];
  const met = new Set([...textPairs, ...partPairs].flat());
  expect([...usual.keys()].filter((name) => !met.has(name) && !decoration.includes(name))).toEqual([]);
});

test("each utility colour names a token that exists", () => {
  const mapped = [...theme.matchAll(/--color-([\w-]+): var\(--([\w-]+)\)/g)];
  expect(mapped.length).toBeGreaterThan(20);
  for (const [, utility, token] of mapped) expect([utility, usual.has(token!)]).toEqual([token, true]);
});
