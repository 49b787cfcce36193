import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locateAnchor, locateLoosely, makeAnchor } from "./anchor.ts";

const TEXT = "I timed each step. I moved the labels. I timed it again.";
const anchorOf = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return makeAnchor(text, start, start + quote.length);
};

describe("a comment's place", () => {
  test("is the same on the same text", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    expect(locateAnchor(anchor, TEXT, TEXT)).toEqual({ status: "exact", start: anchor.start, end: anchor.end });
  });

  test("moves exactly with an edit before it, and stays before an edit after it", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    const before = `First of all: ${TEXT}`;
    expect(locateAnchor(anchor, TEXT, before)).toEqual({
      status: "exact",
      start: anchor.start + 14,
      end: anchor.end + 14,
    });
    const after = TEXT.replace("again", "twice more");
    expect(locateAnchor(anchor, TEXT, after)).toMatchObject({ status: "exact", start: anchor.start });
  });

  test("is marked as moved when its words stand elsewhere, the likeliest place by its surroundings", () => {
    const anchor = anchorOf(TEXT, "I timed it");
    const shuffled = "I timed it once. I moved the labels. I timed it again, twice. I timed each step.";
    const place = locateAnchor(anchor, TEXT, shuffled);
    expect(place).toMatchObject({ status: "moved", start: shuffled.indexOf("I timed it again") });
  });

  test("is orphaned when its words are gone", () => {
    expect(locateAnchor(anchorOf(TEXT, "moved the labels"), TEXT, "Nothing of that.")).toEqual({
      status: "orphaned",
      start: null,
      end: null,
    });
  });

  test("follows words that were edited a little, marked as moved", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    const edited = TEXT.replace("moved the labels", "have moved the label");
    expect(locateAnchor(anchor, TEXT, edited).status).toBe("orphaned");
    const place = locateLoosely(anchor, TEXT, edited);
    expect(place.status).toBe("moved");
    expect(edited.slice(place.start ?? 0, place.end ?? 0)).toBe("have moved the label");
  });

  test("is orphaned when the words between its neighbours are others", () => {
    const anchor = anchorOf(TEXT, "moved the labels");
    const edited = TEXT.replace("moved the labels", "asked a driver who knew");
    expect(locateLoosely(anchor, TEXT, edited).status).toBe("orphaned");
  });

  test("of ten thousand random edits none is wrongly exact, and what is untouched is kept", () => {
    const words = fc.array(fc.constantFrom("I", "timed", "the", "oven", "it", "again", "and", "moved"), {
      minLength: 3,
      maxLength: 14,
    });
    const edit = fc.record({
      at: fc.nat(13),
      remove: fc.nat(3),
      insert: fc.array(fc.constantFrom("we", "oven", "late"), { maxLength: 3 }),
    });
    let untouched = 0;
    let kept = 0;
    fc.assert(
      fc.property(
        words,
        fc.nat(13),
        fc.nat(3),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (all, from, length, edits) => {
          const first = from % all.length;
          const last = Math.min(all.length, first + 1 + length);
          const marked = all.map((word: string, place) => ({ word, isQuote: place >= first && place < last }));
          const original = all.join(" ");
          const start = all.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
          const quote = all.slice(first, last).join(" ");
          const anchor = makeAnchor(original, start, start + quote.length);
          const edited = [...marked];
          for (const { at, remove, insert } of edits) {
            edited.splice(at % (edited.length + 1), remove, ...insert.map((word) => ({ word, isQuote: false })));
          }
          const current = edited.map(({ word }) => word).join(" ");
          const place = locateLoosely(anchor, original, current);
          if (place.status === "exact") expect(current.slice(place.start, place.end)).toBe(anchor.exact);
          const survivors = edited.flatMap(({ isQuote }, index) => (isQuote ? [index] : []));
          const isWhole =
            survivors.length === last - first && survivors.every((index, turn) => index === (survivors[0] ?? 0) + turn);
          if (!isWhole) return;
          untouched += 1;
          if (place.status !== "orphaned") kept += 1;
        },
      ),
      { numRuns: 10_000 },
    );
    expect(untouched).toBeGreaterThan(2_000);
    expect(kept / untouched).toBeGreaterThanOrEqual(0.99);
  });

  test("refuses an empty range and one outside the text", () => {
    expect(() => makeAnchor(TEXT, 3, 3)).toThrow(RangeError);
    expect(() => makeAnchor(TEXT, 0, TEXT.length + 1)).toThrow(RangeError);
  });

  test("never says exact or moved of other words, whatever the edit", () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom("a", "b", "c", " ") });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (original, current, a, b) => {
        const start = a % original.length;
        const end = start + 1 + (b % (original.length - start));
        const anchor = makeAnchor(original, start, end);
        const place = locateAnchor(anchor, original, current);
        if (place.status !== "orphaned") expect(current.slice(place.start, place.end)).toBe(anchor.exact);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is kept whenever the edit leaves its quote untouched", () => {
    const piece = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(
        piece,
        fc.string({ minLength: 1, maxLength: 20 }),
        piece,
        piece,
        piece,
        (before, quote, after, newBefore, newAfter) => {
          const original = before + quote + after;
          const anchor = makeAnchor(original, before.length, before.length + quote.length);
          expect(locateAnchor(anchor, original, newBefore + quote + newAfter).status).not.toBe("orphaned");
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
