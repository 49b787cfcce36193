import { WordList } from "../../lexicons/table.ts";
import { MONTHS, TIME_UNITS } from "../../lexicons/units.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { leftOutLender } from "./left-out-unit.ts";
import { isYearWord } from "./read-date.ts";
import { isPlural } from "./read-noun.ts";
import { findNumber, tidy } from "./read-number.ts";
import { inMagnitudeOf } from "./said-once.ts";

const COMPARED = new WordList("versus vs against compared with or over under above instead of than");
const NOT_NOUNS = new Set(["x", "%", "pp", "rank", "times", "points"]);

/** "0.4 per thousand versus 1.1", "17.2k pounds, 2.2k over target", "11 of our 60 hotels … and two": one unit for both. */
export function borrowUnit(
  tokens: Tokens,
  bits: readonly number[],
  found: readonly QuantityFact[],
  firstToken: number,
): void {
  const last = found.at(-1) as QuantityFact;
  const previous = lastMeasure(found);
  if (previous === null || previous.sentence !== last.sentence) return;
  const gap = last.first - previous.end;
  if (last.unit === null && last.kind === "count") {
    if (takeTotal(tokens, previous, last)) return;
    const lender = leftOutLender(tokens, bits, found, firstToken);
    if (lender !== null) {
      last.value = inMagnitudeOf(tokens, lender, last);
      last.unit = unitSaidFirst(tokens, lender);
      last.kind = lender.kind;
      last.isBorrowed = true;
      return;
    }
    if (previous.unit === null || isSingle(previous)) return;
    if (NOT_NOUNS.has(previous.unit) && (previous.unit !== "%" || !isListed(tokens, previous, last))) return;
    const isAmount = previous.kind === "money" && /[km]$/.test(tokens.word[last.end - 1] as string);
    const isMoreMoney = previous.kind === "money" && /^(more|less|fewer)$/.test(tokens.word[last.end] ?? "");
    const isCompared = gap <= 3 && (COMPARED.hasAt(tokens, last.first - 1) || isMoreMoney);
    const isElliptic =
      previous.kind === "count" || isShortened(tokens, previous, last) || isListed(tokens, previous, last);
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

/** "from 4h to 25m": a letter that is minutes beside hours. */
export function takeMinutes(tokens: Tokens, found: readonly QuantityFact[]): void {
  const last = found.at(-1) as QuantityFact;
  if (last.unit !== "m" || tokens.word[last.end - 1] !== "m") return;
  const previous = lastMeasure(found);
  if (previous === null || previous.sentence !== last.sentence || !/^(h|s|min)$/.test(previous.unit ?? "")) return;
  if (tokens.word[previous.end - 1]?.length !== 1) return;
  last.unit = "min";
  last.kind = "duration";
}

/** "six minutes forty … about two now": the larger unit of the two. */
function unitSaidFirst(tokens: Tokens, { kind, unit, first, end }: QuantityFact): string | null {
  if (kind !== "duration" || end - first < 3) return unit;
  for (let at = first; at < end; at++) {
    const said = TIME_UNITS.at(tokens, at);
    if (said !== null) return said;
  }
  return unit;
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

/** "25 minutes the first year, 16 the second, 9 the third", "3 kg in May and 5 in June": the number and when it was so. */
function isListed(tokens: Tokens, previous: QuantityFact, last: QuantityFact): boolean {
  if (previous.kind === "ratio" || last.form === "article") return false;
  const { end } = last;
  if (tokens.word[last.first - 1] === "at") return isEnding(tokens, last.first - 1);
  if (!isIn(LISTING, tokens, last.first - 1)) return false;
  if (tokens.word[end] === "the") return isTime(tokens, end + 1);
  if (!/^(in|by|on)$/.test(tokens.word[end] ?? "")) return tokens.word[end] === "last";
  return isTime(tokens, tokens.word[end + 1] === "the" ? end + 2 : end + 1);
}

const isTime = (tokens: Tokens, at: number): boolean =>
  MONTHS.hasAt(tokens, at) || isYearWord(tokens.word[at]) || TIMES.test(tokens.word[at] ?? "");

/** "and finished the year at 5.6". */
const isEnding = (tokens: Tokens, at: number): boolean => hasIn(ENDED, tokens, Math.max(0, at - 4), at);
const ENDED = wordSet("finished ended closed");

const LISTING = wordSet(", ; and then but :");
const TIMES =
  /^(first|second|third|fourth|fifth|sixth|last|next|year|month|week|[qh][1-4]|spring|summer|autumn|winter|(mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "Nine out of ten passed, where it had been six": a bare number is a part of the same whole. */
function takeTotal(tokens: Tokens, previous: QuantityFact, last: QuantityFact): boolean {
  if (previous.kind !== "ratio" || typeof previous.value !== "number" || typeof last.value !== "number") return false;
  const isCompared = COMPARED.hasAt(tokens, last.first - 1);
  if (!isCompared && last.end < tokens.length && tokens.kind[last.end] !== TOKEN.mark) return false;
  const link = tokens.word[previous.end - 2] === "a" ? previous.end - 3 : previous.end - 2;
  if (!isIn(PART_LINKS, tokens, link) || !Number.isInteger(last.value)) return false;
  const whole = findNumber(tokens, previous.end - 1);
  if (whole === null || whole.isCode || last.value < 1 || last.value >= whole.value || whole.value < 3) return false;
  last.value = tidy(last.value / whole.value);
  last.unit = previous.unit;
  last.kind = "ratio";
  last.isBorrowed = true;
  return true;
}

const PART_LINKS = wordSet("of in every");

/** The quantity before the last one, over names. */
function lastMeasure(found: readonly QuantityFact[]): QuantityFact | null {
  for (let index = found.length - 2; index >= 0 && index >= found.length - 4; index--) {
    const quantity = found[index] as QuantityFact;
    if (quantity.kind !== "not_a_metric") return quantity;
  }
  return null;
}
