import type { Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";

const COMPARED = new Set("versus vs against compared with or over under above instead of than".split(" "));
const NOT_NOUNS = new Set(["x", "%", "pp", "rank", "times", "points"]);

/** "0.4 per thousand versus 1.1", "17.2k pounds, 2.2k over target", "11 of our 60 hotels … and two": one unit for both. */
export function borrowUnit(tokens: Tokens, found: readonly QuantityFact[], firstToken: number): void {
  const last = found.at(-1) as QuantityFact;
  const previous = lastMeasure(found);
  if (previous === null || previous.sentence !== last.sentence) return;
  const gap = last.first - previous.end;
  if (last.unit === null && last.kind === "count") {
    if (previous.unit === null || NOT_NOUNS.has(previous.unit)) return;
    const isAmount = previous.kind === "money" && /[km]$/.test(tokens.word[last.end - 1] as string);
    const isCompared = gap <= 3 && COMPARED.has(tokens.word[last.first - 1] as string);
    const isElliptic = previous.kind === "count";
    if (!((isAmount && gap <= 4) || isCompared || isElliptic)) return;
    last.unit = previous.unit;
    last.kind = previous.kind;
    last.isBorrowed = true;
  } else if (
    previous.unit === null &&
    previous.kind === "count" &&
    last.kind === "count" &&
    gap <= 3 &&
    (tokens.word[previous.end] === "of" || tokens.word[previous.end] === "from") &&
    previous.first >= firstToken
  ) {
    previous.unit = last.unit;
  }
}

/** The quantity before the last one, over names. */
function lastMeasure(found: readonly QuantityFact[]): QuantityFact | null {
  for (let index = found.length - 2; index >= 0 && index >= found.length - 4; index--) {
    const quantity = found[index] as QuantityFact;
    if (quantity.kind !== "not_a_metric") return quantity;
  }
  return null;
}
