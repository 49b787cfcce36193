import { describe, expect, test } from "vitest";
import { isChord, isSingleKey, type Press } from "./chord.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe("a press is the chord", () => {
  test.each([
    ["j", press("j")],
    ["?", press("?", { shiftKey: true })],
    ["?", press("?")],
    ["F8", press("F8")],
    ["Shift+F8", press("F8", { shiftKey: true })],
    ["Space", press(" ")],
    ["Escape", press("Escape")],
    ["Ctrl+Alt+M", press("m", { ctrlKey: true, altKey: true })],
    ["Ctrl+Alt+M", press("µ", { code: "KeyM", ctrlKey: true, altKey: true })],
    ["Mod+Enter", press("Enter", { ctrlKey: true })],
    ["Mod+Enter", press("Enter", { metaKey: true })],
    ["+", press("+", { shiftKey: true })],
    ["Ctrl++", press("+", { ctrlKey: true, shiftKey: true })],
  ])("%s", (chord, pressed) => expect(isChord(pressed, chord)).toBe(true));
});

describe("a press is not the chord", () => {
  test.each([
    ["j", press("J", { shiftKey: true })],
    ["j", press("j", { ctrlKey: true })],
    ["F8", press("F8", { shiftKey: true })],
    ["Shift+F8", press("F8")],
    ["Mod+Enter", press("Enter")],
    ["Ctrl+Alt+M", press("m", { ctrlKey: true })],
    ["1", press("2")],
  ])("%s", (chord, pressed) => expect(isChord(pressed, chord)).toBe(false));
});

test("single keys are the printed ones and the space bar", () => {
  expect(["j", "?", "1", "Space", "+"].map(isSingleKey)).toEqual([true, true, true, true, true]);
  expect(["F8", "Escape", "ArrowUp", "Ctrl+K", "Shift+F8"].map(isSingleKey)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
