import { describe, expect, test } from "vitest";
import gold from "../../../corpus/gold-quantities.json" with { type: "json" };
import classes from "../../../corpus/gold-quantities-classes.json" with { type: "json" };
import roundThree from "../../../corpus/gold-quantities-round-3.json" with { type: "json" };
import roundFour from "../../../corpus/gold-quantities-round-4.json" with { type: "json" };
import { evaluate } from "../../evaluate.ts";

type Value = number | [number, number] | null;
interface GoldSentence {
  id: string;
  text: string;
  /** Written form, value and kind of each quantity. */
  quantities: [span: string, value: Value, kind: string][];
  /** Values of both sides and the direction of the first change; null where there is none. */
  change: [from: Value, to: Value, direction: string] | null;
}
interface Side {
  value: Value;
}
/** A sentence of the later rounds. */
interface GoldLine {
  id: string;
  text: string;
  quantities: { span: string; value: Value; kind: string }[];
  change: { from: Side | null; to: Side | null; direction: string } | null;
}
const asLists = ({ id, text, quantities, change }: GoldLine): GoldSentence => ({
  id,
  text,
  quantities: quantities.map(({ span, value, kind }) => [span, value, kind]),
  change: change && [change.from?.value ?? null, change.to?.value ?? null, change.direction],
});
const LATER = [...roundThree, ...roundFour] as unknown as GoldLine[];
const SENTENCES = [...([...gold, ...classes] as unknown as GoldSentence[]), ...LATER.map(asLists)];

const isSame = (a: Value, b: Value): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b))
    : JSON.stringify(a) === JSON.stringify(b);

/** Hits, extras and misses of the quantities and changes over all gold sentences. */
function measure() {
  const count = { hits: 0, extra: 0, missed: 0, changeHits: 0, changeExtra: 0, changeMissed: 0 };
  for (const { text, quantities, change } of SENTENCES) {
    const found = evaluate({ text });
    const open = [...found.quantities];
    for (const [span, value, kind] of quantities) {
      const at = open.findIndex(
        (quantity) =>
          quantity.kind === kind &&
          isSame(quantity.value, value) &&
          (span.includes(quantity.text) || quantity.text.includes(span)),
      );
      if (at === -1) count.missed++;
      else {
        count.hits++;
        open.splice(at, 1);
      }
    }
    count.extra += open.length;
    const isFound =
      change !== null &&
      found.changes.some(
        ({ from, to, direction }) =>
          direction === change[2] && isSame(from?.value ?? null, change[0]) && isSame(to?.value ?? null, change[1]),
      );
    if (isFound) count.changeHits++;
    else if (change !== null) count.changeMissed++;
    if (change === null) count.changeExtra += found.changes.length;
  }
  return count;
}

describe("gold sentences of our own", () => {
  const { hits, extra, missed, changeHits, changeExtra, changeMissed } = measure();

  test("quantities: F1 of at least 0.98 over value and kind", () => {
    expect((2 * hits) / (2 * hits + extra + missed)).toBeGreaterThanOrEqual(0.98);
  });

  test("changes: recall of at least 0.95 at a precision of at least 0.97", () => {
    expect(changeHits / (changeHits + changeMissed)).toBeGreaterThanOrEqual(0.95);
    expect(changeHits / (changeHits + changeExtra)).toBeGreaterThanOrEqual(0.97);
  });
});
