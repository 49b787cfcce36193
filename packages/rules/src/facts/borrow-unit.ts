import { WordList } from "../lexicons/table.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isPlural } from "./read-noun.ts";

const COMPARED = new WordList("versus vs against compared with or over under above instead of than");
const NOT_NOUNS = new Set(["x", "%", "pp", "rank", "times", "points"]);

/** "0.4 per thousand versus 1.1", "17.2k pounds, 2.2k over target", "11 of our 60 hotels … and two": one unit for both. */
export function borrowUnit(tokens: Tokens, found: readonly QuantityFact[], firstToken: number): void {
  const last = found.at(-1) as QuantityFact;
  const previous = lastMeasure(found);
  if (previous === null || previous.sentence !== last.sentence) return;
  const gap = last.first - previous.end;
  if (last.unit === null && last.kind === "count") {
    if (previous.unit === null || NOT_NOUNS.has(previous.unit) || isSingle(previous)) return;
    const isAmount = previous.kind === "money" && /[km]$/.test(tokens.word[last.end - 1] as string);
    const isCompared = gap <= 3 && COMPARED.hasAt(tokens, last.first - 1);
    const isElliptic = previous.kind === "count" || isShortened(tokens, previous, last);
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

/** "one nurse" beside other numbers. */
export const isSingle = ({ kind, form, value }: QuantityFact): boolean =>
  kind === "count" && form === "article" && value === 1;

/** "14 patients a day and urban ones 52", "a 12 mm chisel and never a 10": the number closes a clause of the same build. */
function isShortened(tokens: Tokens, previous: QuantityFact, last: QuantityFact): boolean {
  if (previous.kind !== "rate" && previous.kind !== "size" && previous.kind !== "duration") return false;
  const { end } = last;
  if (end < tokens.length && tokens.kind[end] !== TOKEN.mark) return false;
  const before = tokens.word[last.first - 1] as string;
  if (/^(ones?|a|mere|only|keep|keeps|takes?|needs?|it's|to)$/.test(before)) return true;
  if (previous.kind === "duration") return false;
  return (
    isPlural(before) || (previous.kind === "rate" && /^(do|does|did|have|had|get|got|see|saw|make|made)$/.test(before))
  );
}

/** The quantity before the last one, over names. */
function lastMeasure(found: readonly QuantityFact[]): QuantityFact | null {
  for (let index = found.length - 2; index >= 0 && index >= found.length - 4; index--) {
    const quantity = found[index] as QuantityFact;
    if (quantity.kind !== "not_a_metric") return quantity;
  }
  return null;
}
