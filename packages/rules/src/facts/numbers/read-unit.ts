import type { QuantityKind } from "@starboard/domain/evaluation";
import { BASES } from "../../lexicons/number-words.ts";
import { numbersOf, WordList } from "../../lexicons/table.ts";
import { SIZE_UNITS, TIGHT_UNITS, TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { readMoney } from "./read-money.ts";
import { findNoun, isPluralAt, pluralOf } from "./read-noun.ts";
import { readPer, readPerAny, readWorkWeek } from "./read-per.ts";
import { readTimes } from "./read-times.ts";

/** What a number counts; `end` is the token index after the unit, exclusive. */
export interface UnitRead {
  end: number;
  unit: string | null;
  kind: QuantityKind;
  /** What the number is multiplied by: 2 for fortnights, 10 for decades. */
  factor?: number;
}

/** Reads the unit after a number that stands at `at` and ends before `after`; null where none can be told. */
export function readUnit(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  after: number,
  read: NumberRead,
  endToken: number,
): UnitRead | null {
  const base = readBase(tokens, bits, at, after, read, endToken) ?? readSlash(tokens, after, endToken);
  if (base === null) {
    const per = readPer(tokens, after, endToken);
    return per === null ? null : { end: per.end, unit: `/${per.unit}`, kind: "rate" };
  }
  if (base.kind === "percent" || base.kind === "ratio") return base;
  const noun = base.kind === "count" ? nounEnd(tokens, after, endToken, base.unit) : base.end;
  const per =
    readWorkWeek(tokens, after, noun, base.unit) ??
    readPer(tokens, noun, endToken) ??
    readPerAfterOf(tokens, bits, noun, base.kind, endToken) ??
    (base.kind === "money" || base.kind === "size" || closesPer(tokens, noun, endToken)
      ? readPerAny(tokens, bits, noun, endToken)
      : null);
  if (per === null) return base;
  const whole =
    base.kind === "count" && tokens.word[noun] === "per" ? (BASES.get(tokens.word[noun + 1] as string) ?? null) : null;
  if (whole !== null) return { end: noun + 2, unit: `/${whole}`, kind: "ratio" };
  const unit = base.unit === "times" ? "" : (base.unit ?? "");
  const raised = tokens.gap[per.end] === GAP.none ? tokens.word[per.end] : "";
  if (base.kind === "size" && (raised === "²" || raised === "³"))
    return { ...base, end: per.end + 1, unit: `${unit}/${per.unit}${raised}` };
  const isStrength = base.kind === "size" && per.unit === "L" && /^(mg|µg|g|mmol)$/.test(unit);
  return { ...base, end: per.end, unit: `${unit}/${per.unit}`, kind: isStrength ? "size" : "rate" };
}

/** "ten minutes an exam, twelve pages a report.": a mark right behind what it is told of. */
const closesPer = (tokens: Tokens, at: number, endToken: number): boolean =>
  tokens.word[at] !== "each" && (at + 2 >= endToken || tokens.kind[at + 2] === TOKEN.mark);

/** "2,400 req/s": a word no list knows, over a time. */
function readSlash(tokens: Tokens, at: number, endToken: number): UnitRead | null {
  if (tokens.kind[at] !== TOKEN.word || tokens.word[at + 1] !== "/" || tokens.gap[at + 1] !== GAP.none) return null;
  const time = TIME_UNITS.at(tokens, at + 2);
  if (time === null || at + 2 >= endToken || tokens.gap[at + 2] !== GAP.none) return null;
  return { end: at + 3, unit: `${tokens.word[at]}/${time}`, kind: "rate" };
}

/** "of flour per batch", "of water a hide" behind a size. */
function readPerAfterOf(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  kind: QuantityKind,
  endToken: number,
): { end: number; unit: string } | null {
  if (tokens.word[at] !== "of") return null;
  if (kind === "size" && tokens.word[at + 2] === "a")
    return readPer(tokens, at + 2, endToken) ?? readPerAny(tokens, bits, at + 2, endToken);
  for (let index = at + 2; index < Math.min(endToken, at + 4); index++)
    if (tokens.word[index] === "per") return readPer(tokens, index, endToken);
  return null;
}

function readBase(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  after: number,
  read: NumberRead,
  endToken: number,
): UnitRead | null {
  if (read.form === "multiplier") return { end: after, unit: "x", kind: "ratio" };
  const money = readMoney(tokens, at, after);
  if (money !== null) return money;
  if (isGroupOf(tokens, at) && (after >= endToken || tokens.kind[after] === TOKEN.mark))
    return { end: after, unit: "people", kind: "count" };
  if (after >= endToken || (tokens.gap[after] as number) >= GAP.paragraph)
    return read.form === "fraction" ? fractionOf(null, after) : null;
  const word = tokens.word[after] as string;
  const percent = readPercent(tokens, after, word);
  if (percent !== null) return percent;
  const times = readTimes(tokens, bits, at, after, word);
  if (times !== null) return times;
  if (read.form === "fraction" && read.value < 1) return readFractionUnit(tokens, bits, after, word, endToken);
  return readMeasure(tokens, after, word) ?? readCounted(tokens, bits, after, read, endToken);
}

const POINTS_OF_SCORES = wordSet(
  "nps score scores rating ratings index exam grade grades marks csat promoter sat gcse elo scored scale test",
);

function readPercent(tokens: Tokens, at: number, word: string): UnitRead | null {
  if (word === "%" && tokens.word[at + 1] === "-" && /^points?$/.test(tokens.word[at + 2] ?? ""))
    return { end: at + 3, unit: "pp", kind: "percent" };
  if (word === "pp" || word === "ppt" || word === "ppts" || word === "pps")
    return { end: at + 1, unit: "pp", kind: "percent" };
  if (word === "basis") return { end: at + 2, unit: "pp", kind: "percent", factor: 0.01 };
  if ((word === "points" || word === "pts" || word === "point") && tokens.word[at + 1] !== "on")
    return isScore(tokens, at)
      ? { end: at + 1, unit: "points", kind: "count" }
      : { end: at + 1, unit: "pp", kind: "percent" };
  if (word === "‰") return { end: at + 1, unit: "/1000", kind: "ratio" };
  const base = readBaseOf(tokens, at, word);
  if (base !== null) return base;
  const isPerCent = word === "per" && tokens.word[at + 1] === "cent";
  if (word !== "%" && word !== "percent" && word !== "pct" && word !== "prozent" && word !== "percentage" && !isPerCent)
    return null;
  const end = isPerCent ? at + 2 : at + 1;
  const next = tokens.word[end] ?? "";
  if (word === "percentage" && !next.startsWith("point")) return null;
  return next === "point" || next === "points" || next === "pts"
    ? { end: end + 1, unit: "pp", kind: "percent" }
    : { end, unit: "%", kind: "percent" };
}

/** "per thousand", "in every 100". */
function readBaseOf(tokens: Tokens, at: number, word: string): UnitRead | null {
  const isEvery = tokens.word[at + 1] === "every";
  if (word !== "per" && !(word === "in" && isEvery)) return null;
  const from = isEvery ? at + 2 : at + 1;
  const base = BASES.get(tokens.word[from] as string) ?? null;
  return base === null ? null : { end: from + 1, unit: `/${base}`, kind: "ratio" };
}

/** Points of a score, not of a percentage: "NPS rose by 12 points". */
function isScore(tokens: Tokens, at: number): boolean {
  for (let index = at - 2; index >= 0 && index >= at - 10; index--) {
    if (isIn(POINTS_OF_SCORES, tokens, index)) return true;
    if (tokens.word[index] === ".") return false;
  }
  return isIn(POINTS_OF_SCORES, tokens, at + 2);
}

const FILL_ADJECTIVES = new WordList(
  "working business calendar full whole more extra straight consecutive good long further additional solid short fewer less hard square cubic school trading clear other",
);
const FACTORS = numbersOf("2 fortnight fortnights;10 decade decades");

function readMeasure(tokens: Tokens, after: number, word: string): UnitRead | null {
  if ((tokens.gap[after] as number) > GAP.space) return null;
  const power = word === "square" || word === "sq" ? "²" : word === "cubic" ? "³" : null;
  const isFilled = power !== null || (FILL_ADJECTIVES.hasAt(tokens, after) && TIME_UNITS.hasAt(tokens, after + 1));
  const at = isFilled ? after + 1 : after;
  const unitWord = tokens.word[at] ?? "";
  if (tokens.kind[at] !== TOKEN.word && tokens.kind[at] !== TOKEN.mixed && unitWord !== "°" && unitWord !== "µ")
    return null;
  const time = TIME_UNITS.at(tokens, at);
  if (time !== null && power === null) {
    if ((unitWord.length === 1 && tokens.capital[at] === 1) || isNightShift(tokens, at)) return null;
    const unit: UnitRead = { end: at + 1, unit: time, kind: "duration" };
    const factor = FACTORS.at(tokens, at);
    return factor === null ? unit : { ...unit, factor };
  }
  const size = SIZE_UNITS.at(tokens, at);
  if (size === null || (TIGHT_UNITS.hasAt(tokens, at) && tokens.word[at + 1] === "'")) return null;
  if (unitWord === "in" || unitWord === "a") return null;
  if (size === "°") return readDegrees(tokens, at);
  const raised = tokens.word[at + 1];
  if (tokens.gap[at + 1] === GAP.none && (raised === "²" || raised === "³"))
    return { end: at + 2, unit: `${size}${raised}`, kind: "size" };
  return { end: at + 1, unit: power === null ? size : `${size}${power}`, kind: size === "ppm" ? "ratio" : "size" };
}

/** "three night shifts". */
const isNightShift = (tokens: Tokens, at: number): boolean => tokens.word[at] === "night" && isPluralAt(tokens, at + 1);

/** "4 °C", "54 degrees", "70 °F". */
function readDegrees(tokens: Tokens, at: number): UnitRead {
  const next = tokens.word[at + 1] ?? "";
  const hasScale = /^(c|f|celsius|fahrenheit|centigrade)$/.test(next);
  return { end: hasScale ? at + 2 : at + 1, unit: next.startsWith("f") && hasScale ? "°F" : "°C", kind: "size" };
}

/** Quarters of an hour are told in minutes. */
const MINUTES = 60;

/** "half an hour" is a duration, "half of the visitors" a share. */
function readFractionUnit(
  tokens: Tokens,
  bits: readonly number[],
  after: number,
  word: string,
  endToken: number,
): UnitRead {
  const time = TIME_UNITS.at(tokens, after);
  if (time !== null && !word.endsWith("s")) return { end: after + 1, unit: time, kind: "duration" };
  const isOf = word === "of";
  const article = isOf ? after + 1 : after;
  if (tokens.word[article] === "a" || tokens.word[article] === "an") {
    const measured = TIME_UNITS.at(tokens, article + 1);
    if (measured === "h" && /^quarters?$/.test(tokens.word[after - 1] ?? ""))
      return { end: article + 2, unit: "min", kind: "duration", factor: MINUTES };
    if (measured !== null) return { end: article + 2, unit: measured, kind: "duration" };
    const percent = readPercent(tokens, article + 1, tokens.word[article + 1] ?? "");
    if (percent !== null) return percent;
    const size = SIZE_UNITS.at(tokens, article + 1);
    if (size !== null && size !== "A") return { end: article + 2, unit: size, kind: "size" };
  }
  if (isOf) return fractionOf(findNoun(tokens, bits, after + 1, endToken, true), after);
  const isDetermined =
    ((bits[after] as number) & WORD_CLASS.function) !== 0 && /^(the|our|my|their|his|her|its)$/.test(word);
  return fractionOf(isDetermined ? findNoun(tokens, bits, after, endToken, true) : null, after);
}

const fractionOf = (noun: string | null, end: number): UnitRead => ({
  end,
  unit: noun === null ? null : `of ${noun}`,
  kind: "ratio",
});

const NOT_COUNTED = wordSet("way off factor sided one fold tier legged dimensional handed to day phase part");

/** The counted noun in the plural: "24 students", "31 lapsed labs", "90-room". */
function readCounted(
  tokens: Tokens,
  bits: readonly number[],
  after: number,
  read: NumberRead,
  endToken: number,
): UnitRead | null {
  if (tokens.gap[after] === GAP.hyphen && tokens.kind[after] === TOKEN.word) {
    const word = tokens.word[after] as string;
    if (word === "odd" || word === "ish" || word === "something")
      return readCounted(tokens, bits, after + 1, read, endToken);
    return { end: after + 1, unit: pluralOf(word), kind: "count" };
  }
  const of = tokens.word[after] === "of" ? after + 1 : after;
  const noun = findNoun(tokens, bits, of, endToken, false);
  if (noun === null) {
    if (isGroupOf(tokens, after - 1)) return { end: after, unit: "people", kind: "count" };
    return read.value === 1 &&
      tokens.kind[after] === TOKEN.word &&
      (bits[after] as number) === 0 &&
      read.form === "digits"
      ? { end: after, unit: pluralOf(tokens.word[after] as string), kind: "count" }
      : null;
  }
  return { end: after, unit: noun, kind: "count" };
}

/** "one-off", "two-way": a word that only looks like a count. */
export const isManner = (tokens: Tokens, after: number, read: NumberRead): boolean =>
  tokens.gap[after] === GAP.hyphen &&
  read.form === "words" &&
  (read.value <= 1 || isIn(NOT_COUNTED, tokens, after)) &&
  !TIME_UNITS.hasAt(tokens, after) &&
  tokens.word[after] !== "fold";

/** "a team of four": the number stands at `at`. */
const isGroupOf = (tokens: Tokens, at: number) =>
  tokens.word[at - 1] === "of" &&
  /^(team|crew|group|staff|squad|class|department|unit|household|party|committee|family|panel)$/.test(
    tokens.word[at - 2] ?? "",
  );

/** The token after the counted noun, so that "tickets a day" reads as a rate. */
function nounEnd(tokens: Tokens, after: number, endToken: number, noun: string | null): number {
  for (let at = after; at < endToken && at < after + 5; at++) if (tokens.word[at] === noun) return at + 1;
  return after;
}
