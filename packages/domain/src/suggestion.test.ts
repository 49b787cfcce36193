import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeAnchor } from "./anchor.ts";
import { EMPTY_SECTIONS, type Sections } from "./section.ts";
import { findEditFault, type Suggestion, takeEdits } from "./suggested-edit.ts";
import { newWords, SuggestEdit } from "./suggestion.ts";

const ACTION = "I timed each step. I moved the labels to the oven. I timed it again.";
const withAction = (action: string): Sections => ({ ...EMPTY_SECTIONS, action });
const on = (quote: string, replacement: string, text = ACTION): Suggestion => {
  const start = text.indexOf(quote);
  return { id: quote, section: "action", anchor: makeAnchor(text, start, start + quote.length), replacement };
};

describe("what may be suggested", () => {
  const edit = {
    requestId: "0190a000-0000-7000-8000-000000000001",
    section: "action" as const,
    start: 0,
    end: 7,
    quote: "I timed",
  };
  test("other words, or none: that the words be deleted", () => {
    expect(SuggestEdit.safeParse({ ...edit, replacement: "I measured" }).success).toBe(true);
    expect(SuggestEdit.safeParse({ ...edit, replacement: "" }).success).toBe(true);
  });
  test.each([
    ["the same words", "I timed", /stand there already/],
    ["far too many", "x".repeat(2_001), /too long: at most 2000/],
    ["what cannot be stored", "a\u0000", /cannot be stored/],
  ])("not %s", (_, replacement, message) => {
    for (const answer of [SuggestEdit.safeParse({ ...edit, replacement }), newWords(edit.quote).safeParse(replacement)])
      expect(answer.error?.issues[0]?.message).toMatch(message);
  });
  test("not on words of another suggestion; beside them it may be", () => {
    const others = [{ start: 8, end: 17 }];
    expect(findEditFault(ACTION, { start: 2, end: 9, replacement: "x" }, others)).toMatch(/Another suggestion/);
    expect(findEditFault(ACTION, { start: 0, end: 8, replacement: "x" }, others)).toBeNull();
    expect(findEditFault(ACTION, { start: 17, end: 18, replacement: "" }, others)).toBeNull();
  });
  test("not through a letter", () => {
    // q with a tilde has no letter of its own; e with an acute would grow together with what is put before it.
    expect(findEditFault("q\u0301 x", { start: 0, end: 1, replacement: "e" }, [])).toMatch(/through a letter/);
    expect(findEditFault("a 😀", { start: 2, end: 3, replacement: "" }, [])).toMatch(/through a letter/);
    expect(findEditFault("a 😀", { start: 2, end: 4, replacement: "é" }, [])).toBeNull();
  });
});

describe("taking", () => {
  test("puts each on its words, a deletion too, and says where the new words begin", () => {
    const { sections, taken, gone } = takeEdits(withAction(ACTION), withAction(ACTION), [
      on("again", "once more"),
      on("I moved the labels to the oven. ", ""),
      on("timed each step", "measured"),
    ]);
    expect(sections.action).toBe("I measured. I timed it once more.");
    expect(gone).toEqual([]);
    for (const { id, start, decision } of taken) {
      expect(decision).toBe("taken");
      const words = { again: "once more", "timed each step": "measured" }[id] ?? "";
      expect(sections.action.slice(start, start + words.length)).toBe(words);
    }
  });

  test("follows words that have moved, and says so", () => {
    const current = "I moved the labels to the oven, late. I timed it again. I timed each step.";
    const { sections, taken } = takeEdits(withAction(ACTION), withAction(current), [on("timed each step", "measured")]);
    expect(taken).toEqual([
      { id: "timed each step", decision: "taken_elsewhere", start: current.indexOf("timed each") },
    ]);
    expect(sections.action).toBe("I moved the labels to the oven, late. I timed it again. I measured.");
  });

  test("leaves the text alone where the words are gone, and takes the others", () => {
    const current = ACTION.replace("to the oven", "to the door");
    const { sections, taken, gone } = takeEdits(withAction(ACTION), withAction(current), [
      on("moved the labels to the oven", "moved them"),
      on("again", "twice"),
    ]);
    expect(sections.action).toBe(current.replace("again", "twice"));
    expect(taken.map(({ id }) => id)).toEqual(["again"]);
    expect(gone).toEqual(["moved the labels to the oven"]);
  });

  test("changes nothing but the suggested ranges, whatever the texts", () => {
    const piece = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", " ", "é", "😀") });
    const quote = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("x", "y") });
    fc.assert(
      fc.property(piece, quote, piece, quote, piece, piece, piece, (a, p, b, q, c, left, right) => {
        const original = `${a}${p}1${b}${q}2${c}`;
        const current = `${left}${original}${right}`;
        const suggestions = [on(`${p}1`, left, original), on(`${q}2`, "", original)];
        const { sections, taken, gone } = takeEdits(withAction(original), withAction(current), suggestions);
        expect(gone).toEqual([]);
        expect(taken).toHaveLength(2);
        expect(sections.action).toBe(`${left}${a}${left}${b}${c}${right}`);
      }),
      { numRuns: 1_000 },
    );
  });

  test("never puts words on other words: what is taken stood there letter by letter", () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("a", "b", "c", " ") });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (original, current, a, b) => {
        const start = a % original.length;
        const end = start + 1 + (b % (original.length - start));
        const anchor = makeAnchor(original, start, end);
        const one = { id: "one", section: "action" as const, anchor, replacement: "NEW" };
        const { sections, taken, gone } = takeEdits(withAction(original), withAction(current), [
          one,
          { ...one, id: "two" },
        ]);
        // Two on the same words: the second finds them taken.
        expect(taken.length + gone.length).toBe(2);
        expect(taken.length).toBe(current.includes(anchor.exact) ? 1 : 0);
        const at = taken[0]?.start;
        if (at === undefined) expect(sections.action).toBe(current);
        else expect(sections.action.slice(0, at) + anchor.exact + sections.action.slice(at + 3)).toBe(current);
      }),
      { numRuns: 2_000 },
    );
  });
});
