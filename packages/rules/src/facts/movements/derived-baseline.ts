import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { MeasureFact, QuantityFact } from "../fact-model.ts";
import { inBase, middle } from "../numbers/measure.ts";
import { tidy } from "../numbers/read-number.ts";

const REACH = 6;

/**
 * "cut in half, to 0.4%", "grew 25% to £50,000": a share and what it came to tell where it began. What the baseline was
 * multiplied by; null where the two do not belong together.
 */
export function factorTo(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): number | null {
  if (typeof a.value !== "number" || typeof b.value !== "number" || b.unit === "x") return null;
  if (b.kind === "ratio" || isLevel(tokens, a.first, firstToken)) return null;
  const isShare = a.unit === "%" || a.unit === "x" || (a.kind === "ratio" && a.form === "fraction");
  if (!isShare || (a.unit === "%" && b.unit === "%") || !isJustTo(tokens, a.end, b.first, a.form === "multiplier"))
    return null;
  if (a.form === "multiplier") return a.value > 0 ? a.value : null;
  const share = a.unit === "%" ? a.value / 100 : a.value;
  for (let at = a.first - 1; at >= firstToken && at >= a.first - REACH; at--) {
    const bit = bits[at] as number;
    if ((bit & WORD_CLASS.down) !== 0) return share < 1 ? 1 - share : null;
    if ((bit & WORD_CLASS.up) !== 0) return a.unit === "x" ? (share > 1 ? share : null) : 1 + share;
  }
  return null;
}

/** Nothing but a comma, "to" and "about" between the two. */
function isJustTo(tokens: Tokens, from: number, to: number, isMultiplier: boolean): boolean {
  let at = tokens.word[from] === "," ? from + 1 : isMultiplier ? nounEnd(tokens, from, to) : from;
  if (tokens.word[at] !== "to") return false;
  at++;
  while (at < to && /^(about|around|nearly|almost|just|over|under|some|an?|[£$€~])$/.test(tokens.word[at] as string))
    at++;
  return at === to;
}

/** "doubled the team to eight": up to "to", over a noun and its article. */
function nounEnd(tokens: Tokens, from: number, to: number): number {
  if (!/^(the|our|my|their|its|his|her)$/.test(tokens.word[from] as string)) return from;
  for (let at = from + 1; at < to && at <= from + 3; at++) if (tokens.word[at] === "to") return at;
  return from;
}

const ROUGHLY = wordSet("about around nearly almost just over under some");
const BEFORE_LEVEL = wordSet("from at was were");

/** "from about half": a level, not a difference. */
function isLevel(tokens: Tokens, first: number, firstToken: number): boolean {
  let before = first - 1;
  while (before > firstToken && isIn(ROUGHLY, tokens, before)) before--;
  return isIn(BEFORE_LEVEL, tokens, before);
}

/** What "19,200, which is 3,400 more" and "340 kB, 2.1 MB less" began at; in the unit of the difference if it has its own. */
export function baselineOf(to: MeasureFact, difference: MeasureFact, sign: number): MeasureFact {
  const isSame =
    difference.unit === null || to.unit === null || difference.unit === to.unit || difference.unit === "pp";
  if (isSame) return { value: tidy(middle(to.value) - sign * middle(difference.value)), unit: to.unit };
  const { unit } = difference;
  const level = inBase(to).value / inBase({ value: 1, unit }).value;
  return { value: tidy(level - sign * middle(difference.value)), unit };
}

const DIRECTION_MAX_TOKENS = 12;

/** Which way the words before a number say that it went; null where they say nothing. */
export function saidDirection(bits: readonly number[], from: number, to: number): "increase" | "decrease" | null {
  for (let at = to - 1; at >= from && at >= to - DIRECTION_MAX_TOKENS; at--) {
    if (((bits[at] as number) & WORD_CLASS.down) !== 0) return "decrease";
    if (((bits[at] as number) & WORD_CLASS.up) !== 0) return "increase";
  }
  return null;
}
