import { formsOf } from "../../lexicons/table.ts";
import { PER_NOUNS, SIZE_UNITS, TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

const ADVERBS = formsOf("day daily;week weekly;month monthly;year yearly annually;h hourly;night nightly");

/** "/week", "per month", "a day", "each year", "a round", "weekly". */
export function readPer(tokens: Tokens, at: number, endToken: number): { end: number; unit: string } | null {
  if (at >= endToken) return null;
  const link = tokens.word[at] as string;
  const adverb = ADVERBS.at(tokens, at);
  if (adverb !== null && (tokens.gap[at] as number) <= GAP.space) {
    const isAdverb =
      at + 1 >= endToken || tokens.kind[at + 1] === TOKEN.mark || !/^[a-z]+s$/.test(tokens.word[at + 1] as string);
    return isAdverb ? { end: at + 1, unit: adverb } : null;
  }
  const next = tokens.word[at + 1];
  if (next === undefined || at + 1 >= endToken) return null;
  const time = TIME_UNITS.at(tokens, at + 1);
  if (link === "/" && tokens.kind[at + 1] === TOKEN.number && tokens.gap[at] === GAP.none)
    return readAfterPer(tokens, at + 1, null);
  if (link === "/")
    return tokens.gap[at] === GAP.none && tokens.kind[at + 1] === TOKEN.word
      ? { end: at + 2, unit: time ?? SIZE_UNITS.at(tokens, at + 1) ?? next }
      : null;
  if (link === "per" || link === "pro") return readAfterPer(tokens, at + 1, time);
  if (link === "by" && time !== null && isAlone(tokens, at + 1)) return { end: at + 2, unit: time };
  if (link === "to" && next === "the" && at + 2 < endToken) return readToThe(tokens, at + 2);
  if (link !== "a" && link !== "an" && link !== "each" && link !== "every") return null;
  if (link === "a" && tokens.word[at + 2] === "ago") return null;
  if (time !== null && next !== "s" && next !== "h" && (next !== "second" || tokens.kind[at + 2] !== TOKEN.word))
    return { end: at + 2, unit: time };
  return PER_NOUNS.hasAt(tokens, at + 1) ? { end: at + 2, unit: SIZE_UNITS.at(tokens, at + 1) ?? next } : null;
}

/** "170 plates by year", as many languages have it; not "by week three" nor "by the week". */
const isAlone = (tokens: Tokens, at: number): boolean =>
  /^(week|month|year)$/.test(tokens.word[at] as string) &&
  (tokens.kind[at + 1] !== TOKEN.word || /^(to|and|in|on|we|i|for|with|at|or)$/.test(tokens.word[at + 1] ?? "")) &&
  tokens.kind[at + 1] !== TOKEN.number;

/** "per month", "per lorry", "per 100 km", "l/100 km"; not "per cent". */
function readAfterPer(tokens: Tokens, at: number, time: string | null): { end: number; unit: string } | null {
  const next = tokens.word[at] as string;
  if (tokens.kind[at] === TOKEN.number) {
    const unit = SIZE_UNITS.at(tokens, at + 1) ?? TIME_UNITS.at(tokens, at + 1);
    if (unit !== null) return { end: at + 2, unit: `${next} ${unit}` };
  }
  return next === "cent" || tokens.kind[at] !== TOKEN.word
    ? null
    : { end: at + 1, unit: time ?? SIZE_UNITS.at(tokens, at) ?? next };
}

/** "38 miles to the gallon", "four to the acre": what stands after "to the". */
function readToThe(tokens: Tokens, at: number): { end: number; unit: string } | null {
  const word = tokens.word[at] as string;
  const isPer = isIn(PER_BASES, tokens, at);
  return isPer ? { end: at + 1, unit: SIZE_UNITS.at(tokens, at) ?? word } : null;
}

const PER_BASES = wordSet("gallon litre liter hectare acre mile kilo dozen pound page metre meter");

/** "$1,840 a flat", "¥5,200 a seat": money is told per anything that closes the phrase. */
export function readPerAny(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  endToken: number,
): { end: number; unit: string } | null {
  const link = tokens.word[at];
  if (at + 1 >= endToken || (link !== "a" && link !== "an" && link !== "each")) return null;
  const noun = tokens.word[at + 1] as string;
  const isNoun =
    tokens.kind[at + 1] === TOKEN.word &&
    noun.length > 2 &&
    !isIn(NO_PER, tokens, at + 1) &&
    ((bits[at + 1] as number) & NOT_A_NOUN) === 0;
  if (!isNoun || noun.endsWith("ed") || noun.endsWith("er") || noun.endsWith("ly")) return null;
  const next = at + 2;
  const closes = next >= endToken || tokens.kind[next] === TOKEN.mark || ((bits[next] as number) & CLOSING) !== 0;
  return closes ? { end: next, unit: noun } : null;
}

const NO_PER = wordSet("lot bit little few couple while");
const NOT_A_NOUN = WORD_CLASS.function | WORD_CLASS.numeric | WORD_CLASS.adverb | WORD_CLASS.timeUnit;
const CLOSING = WORD_CLASS.function | WORD_CLASS.be | WORD_CLASS.adverb;

/** "a 42-hour week", "the four-day week": a length of time in `unit` that ends before `end`, whose unit stands at `after`. */
export const readWorkWeek = (tokens: Tokens, after: number, end: number, unit: string | null) =>
  unit !== "week" && TIME_UNITS.hasAt(tokens, after) && tokens.gap[after] === GAP.hyphen && tokens.word[end] === "week"
    ? { end: end + 1, unit: "week" }
    : null;
