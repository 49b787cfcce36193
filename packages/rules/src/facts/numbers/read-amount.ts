import { CURRENCY_SIGNS } from "../../lexicons/currencies.ts";
import { WordList } from "../../lexicons/table.ts";
import { MAGNITUDES, MONTHS, TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { hasNumber, isClauseEnd, isElliptic, isInTotal } from "./near-number.ts";
import type { NumberRead } from "./number-read.ts";
import { readArticle, readNote } from "./read-article.ts";
import { readJoinedTime, withRemainder } from "./read-compound.ts";
import { isYearWord } from "./read-date.ts";
import { isRupees } from "./read-money.ts";
import { isFromTo, NOTHING, readNothing } from "./read-nothing.ts";
import { isPluralAt, pluralOf } from "./read-noun.ts";
import { findNumber, tidy } from "./read-number.ts";
import { readPer } from "./read-per.ts";
import { type Amount, readRatio } from "./read-ratio.ts";
import { isManner, readUnit, type UnitRead } from "./read-unit.ts";

/** A number or a range with its unit; null where the token at `at` begins none. `number` is what `findNumber` reads there. */
export function readAmount(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  number: NumberRead | null,
  firstToken: number,
  endToken: number,
): Amount | null {
  const whole = readJoinedTime(tokens, at) ?? readNote(tokens, at) ?? readRatio(tokens, at, number, endToken);
  if (whole !== null) return whole;
  const low = number ?? readArticle(tokens, at) ?? readNothing(tokens, bits, at, firstToken);
  if (low === null || low.isCode || low.end > endToken || isManner(tokens, low.end, low)) return null;
  if (isIdiom(tokens, at, low, firstToken)) return null;
  const high = readRange(tokens, bits, at, low);
  const value: number | [number, number] = high === null ? low.value : [lowEnd(tokens, low, high), high.value];
  const after = endOfVague(tokens, bits, high?.end ?? low.end);
  const unit = readUnit(tokens, bits, at, after, low, endToken);
  if (
    low.value === 1 &&
    low.form === "words" &&
    low.end === at + 1 &&
    !isOneCounted(tokens, bits, at, unit, firstToken)
  ) {
    const noun = countedOne(tokens, bits, at, firstToken, endToken);
    if (noun === null) return null;
    const per = readPer(tokens, at + 2, endToken);
    return per === null
      ? { end: at + 1, value: 1, unit: noun, kind: "count", form: isMoved(tokens, at) ? "words" : "article" }
      : { end: per.end, value: 1, unit: `${noun}/${per.unit}`, kind: "rate", form: "words" };
  }
  if (unit === null || (unit.kind === "count" && isRupees(tokens, after) && !isPluralAt(tokens, after)))
    return isRupees(tokens, after)
      ? { end: after, value, unit: "INR", kind: "money", form: low.form }
      : isPlainNumber(tokens, bits, at, low, high !== null, firstToken)
        ? { end: after, value, unit: null, kind: "count", form: low.form }
        : null;
  const amount: Amount = {
    end: unit.end,
    value: unit.factor === undefined ? value : scaled(value, unit.factor),
    unit: unit.unit,
    kind: unit.kind,
    form: low.form,
  };
  return withRange(tokens, bits, at, withRemainder(tokens, amount, unit.factor ?? 1, endToken), endToken);
}

/** "eight and a bit per cent", "ten or so minutes". */
function endOfVague(tokens: Tokens, bits: readonly number[], end: number): number {
  const isBit = tokens.word[end] === "and" && tokens.word[end + 1] === "a" && tokens.word[end + 2] === "bit";
  const isSo = tokens.word[end] === "or" && tokens.word[end + 1] === "so";
  const isOdd = tokens.gap[end] === GAP.hyphen && /^(odd|ish|something)$/.test(tokens.word[end] ?? "");
  if (!isBit && !isSo && !isOdd) return end;
  const next = isBit ? end + 3 : isSo ? end + 2 : end + 1;
  const isMeasured =
    ((bits[next] ?? 0) & WORD_CLASS.timeUnit) !== 0 ||
    (isSo && isEach(tokens, next)) ||
    /^(%|per|percent|pct)$/.test(tokens.word[next] ?? "");
  return isMeasured ? next : end;
}

/** "twenty or so a month". */
const isEach = (tokens: Tokens, at: number): boolean => tokens.word[at] === "a" && TIME_UNITS.hasAt(tokens, at + 1);

const scaled = (value: number | [number, number], factor: number): number | [number, number] =>
  typeof value === "number" ? tidy(value * factor) : [tidy(value[0] * factor), tidy(value[1] * factor)];

/** "in two minds", "on all fours", "second to none". */
const isIdiom = (tokens: Tokens, at: number, read: NumberRead, firstToken: number): boolean => {
  const next = tokens.word[read.end];
  const before = at > firstToken ? tokens.word[at - 1] : "";
  if (next === "minds" || next === "cents" || next === "cheers" || next === "go")
    return read.form === "words" && read.value < 4;
  if (next === "to" && tokens.word[read.end + 1] === "one" && before !== "from") return read.value === 1;
  if (before === "to" && read.value === 1 && tokens.word[at - 2] === "one" && tokens.word[at - 3] !== "from")
    return true;
  if (tokens.gap[read.end] === GAP.hyphen && /^(figure|digit|way)s?$/.test(next ?? "")) return true;
  return read.form === "words" && before === "square";
};

const BEFORE_ONE = new WordList(
  "in within to of by after for from than under over about every takes took last only just exactly and",
);
const AFTER_ONE_DAY = wordSet("the a an i we he she it they my our his her this someone somebody another of when");

/** "one" counts before a time, a size or a rate, but "one day the inspector came" only tells when. */
function isOneCounted(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  unit: UnitRead | null,
  firstToken: number,
): boolean {
  if (unit === null) return isLastNumber(tokens, bits, at, at + 1, firstToken);
  if (unit.kind === "count" || unit.unit === "pp") return false;
  if (unit.kind !== "duration") return true;
  if (at > firstToken && BEFORE_ONE.hasAt(tokens, at - 1)) return true;
  const next = tokens.word[unit.end] ?? "";
  if (unit.unit === "day" && next !== "later") return tokens.gap[at + 1] === GAP.hyphen;
  return at > firstToken ? true : !isIn(AFTER_ONE_DAY, tokens, unit.end);
}

/** "left it with one", "fits on two", "hired two more": a small number that closes a clause after another number. */
function isLastNumber(tokens: Tokens, bits: readonly number[], at: number, end: number, firstToken: number): boolean {
  if (tokens.word[at - 1] === "to" && isClauseEnd(tokens, bits, end)) return true;
  if (isElliptic(tokens, bits, at, end, firstToken)) return true;
  if (isInTotal(tokens, end) && hasNumber(tokens, bits, firstToken, at)) return true;
  const next = tokens.word[end] === "more" ? end + 1 : end;
  if (next < tokens.length && tokens.kind[next] !== TOKEN.mark && !isIn(AFTER_LAST, tokens, next)) return false;
  return (isIn(BEFORE_LAST, tokens, at - 1) || isDated(tokens, at)) && hasNumber(tokens, bits, firstToken, at);
}

/** "this year one", "in 2022 nine", "then three": behind a time that follows a mark. */
function isDated(tokens: Tokens, at: number): boolean {
  const before = tokens.word[at - 1] ?? "";
  if (before === "then") return tokens.kind[at - 2] === TOKEN.mark || tokens.word[at - 2] === "and";
  if (isYearWord(before) || MONTHS.has(before)) return /^(in|by|for)$/.test(tokens.word[at - 2] ?? "");
  if (SEASONS.test(before) && /^(by|in|this|last|next)$/.test(tokens.word[at - 2] ?? "")) return true;
  return TIME_UNITS.has(before) && /^(this|last|next)$/.test(tokens.word[at - 2] ?? "");
}

const SEASONS = /^(christmas|easter|spring|summer|autumn|winter)$/;
const AFTER_LAST = wordSet("now today by since");
const BEFORE_LAST = wordSet(
  "to with on in at was is are were it's need needs needed take takes took hired just only now became run runs behind left use uses see sees get gets lose loses make makes him her them us",
);

/** "from six forms to one form"; elsewhere "one nurse" counts, but nothing moves to it and nothing takes its unit. */
const isMoved = (tokens: Tokens, at: number) => /^(to|from|into)$/.test(tokens.word[at - 1] ?? "");

const NOT_COUNTED_ONES = wordSet(
  "so next day time point thing reason way hand side another of more last final big great good evening morning afternoon night word",
);
const NOT_BEFORE_ONE = wordSet("no the this that each every any another which a an some new old number");
const NO_NOUN =
  WORD_CLASS.function | WORD_CLASS.be | WORD_CLASS.past | WORD_CLASS.adverb | WORD_CLASS.numeric | WORD_CLASS.timeUnit;

const ADJECTIVE =
  /(ing|ed|al|ful|ive|ous)$|^(single|only|bad|wrong|new|old|long|small|little|honest|whole|named|main)$/;

/** "two nurses and one working lift": "one" and a noun count where the sentence has another number. */
function countedOne(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  firstToken: number,
  endToken: number,
): string | null {
  const next = at + 1;
  const isNoun = (index: number) =>
    index < endToken && tokens.kind[index] === TOKEN.word && ((bits[index] as number) & NO_NOUN) === 0;
  if (!isNoun(next) || tokens.gap[next] !== GAP.space || isIn(NOT_COUNTED_ONES, tokens, next)) return null;
  if (isIn(NOT_BEFORE_ONE, tokens, at - 1) && at > firstToken) return null;
  if (!hasNumber(tokens, bits, firstToken, at) && !hasNumber(tokens, bits, next, endToken)) return null;
  const isQuality = ADJECTIVE.test(tokens.word[next] as string);
  if (isQuality && !isNoun(next + 1)) return null;
  return pluralOf(tokens.word[isQuality ? next + 1 : next] as string);
}

/** The upper end of "12–20", "40 to 60" after "between", "two or three", "5 to 10". */
function readRange(tokens: Tokens, bits: readonly number[], at: number, low: NumberRead): NumberRead | null {
  if (low.form === "fraction" || low.form === "multiplier" || low.form === "article") return null;
  const isOneOrTwo = low.value === 1 && tokens.word[low.end + 1] === "two";
  const high = highEnd(tokens, at, low.end, low.value > 1 || isOneOrTwo);
  if (high === null || high.value <= low.value || high.form === "fraction" || high.form === "multiplier") return null;
  const isTo = tokens.word[low.end] === "to";
  if (isTo && isStaticFrom(tokens, at)) return high;
  if (isTo && (low.value <= 0 || high.value / low.value > 4 || isListed(tokens, bits, at))) return null;
  if (tokens.word[low.end] === "or" && high.value > low.value * 2) return null;
  return high;
}

/** "€50–60k", "1–2 million": the magnitude is said once for both ends. */
function lowEnd(tokens: Tokens, low: NumberRead, high: NumberRead): number {
  const magnitude = low.form === "digits" && high.form === "digits" ? MAGNITUDES.at(tokens, high.end - 1) : null;
  const isShared = magnitude !== null && low.value < 1000 && low.value < high.value / magnitude;
  return isShared ? tidy(low.value * magnitude) : low.value;
}

const STATIC = wordSet(
  "cost costs costing range ranges ranged ranging run runs ran vary varies varied anything anywhere priced",
);

/** "cost from £12 to £35": the ends of a range, nothing moved. */
function isStaticFrom(tokens: Tokens, at: number): boolean {
  const from = CURRENCY_SIGNS.hasAt(tokens, at - 1) ? at - 2 : at - 1;
  return tokens.word[from] === "from" && isIn(STATIC, tokens, from - 1);
}

/** "went up, 12 to 44": two levels, not a range. */
const isListed = (tokens: Tokens, bits: readonly number[], at: number) =>
  /^[,(]$/.test(tokens.word[at - 1] ?? "") && ((bits[at - 2] ?? 0) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0;

/** The number after a dash, "to", "or", or after "and" that closes "between". */
function highEnd(tokens: Tokens, at: number, link: number, isOr: boolean): NumberRead | null {
  const word = tokens.word[link];
  const sign = CURRENCY_SIGNS.hasAt(tokens, at - 1) ? 1 : 0;
  const before = tokens.word[at - 1 - sign] ?? "";
  const isDash = (word === "–" || word === "-" || word === "—") && (tokens.gap[link] as number) <= GAP.space;
  const isWord =
    (word === "to" && ((before !== "from" && before !== "than") || isStaticFrom(tokens, at))) ||
    (word === "and" && before === "between") ||
    (word === "or" && isOr);
  if (!isWord && !(isDash && tokens.gap[link + 1] === tokens.gap[link])) return null;
  const next = link + 1;
  const high = findNumber(tokens, CURRENCY_SIGNS.hasAt(tokens, next) ? next + 1 : next);
  return high === null || high.isCode ? null : high;
}

/** "30%–40%", "between 10 ms and 20 ms": both ends carry the unit. */
function withRange(tokens: Tokens, bits: readonly number[], at: number, amount: Amount, endToken: number): Amount {
  if (typeof amount.value !== "number" || amount.form !== "digits" || amount.kind === "ratio") return amount;
  const link = tokens.word[amount.end];
  const isTo = link === "to" && isStaticFrom(tokens, at);
  if (link !== "–" && link !== "-" && link !== "and" && !isTo) return amount;
  const high = highEnd(tokens, at, amount.end, false);
  if (high === null || high.form !== "digits" || high.value <= amount.value) return amount;
  const unit = readUnit(tokens, bits, high.end - 1, high.end, high, endToken);
  return unit !== null && unit.unit === amount.unit
    ? { ...amount, value: [amount.value, high.value], end: unit.end }
    : amount;
}

const BEFORE_BARE = new WordList(
  "from to at of by over under about around nearly almost than was were is be had have roughly only against reached hit with between and take takes took need needs needed got became stayed remained for now just are rather",
);

/** A number without a unit counts where digits stand, or where a number word follows "to", "at", "of" … */
function isPlainNumber(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  read: NumberRead,
  isRange: boolean,
  firstToken: number,
): boolean {
  if (read.form === "multiplier" || read.form === "article") return false;
  if (isRange || read.form === "digits" || read.form === "fraction") return true;
  const before = at > firstToken ? (tokens.word[at - 1] as string) : "";
  if (read.value === 0) return isPlainZero(tokens, bits, at, read.end, firstToken);
  if (tokens.gap[at] === GAP.hyphen) return false;
  const next = tokens.word[read.end + 1] ?? "";
  const whole = /^(the|our|my|their)$/.test(next) ? read.end + 2 : read.end + 1;
  if (tokens.word[read.end] === "of" && hasNumber(tokens, bits, whole, whole + 1)) return true;
  if (tokens.word[read.end] === "of" && /^(whom|which|them|us|those|these|you)$/.test(next)) return true;
  if (tokens.word[read.end] === "in" && (isYearWord(next) || MONTHS.has(next))) return true;
  if (isIn(COMPARATIVES, tokens, read.end) && next === "than") return true;
  if (before === "the" && /^(just|only)$/.test(tokens.word[at - 2] ?? "") && isClauseEnd(tokens, bits, read.end))
    return true;
  return (
    (at > firstToken && BEFORE_BARE.hasAt(tokens, at - 1)) ||
    read.value >= 13 ||
    isLastNumber(tokens, bits, at, read.end, firstToken) ||
    (read.value > 1 &&
      (((bits[read.end] ?? 0) & (WORD_CLASS.past | WORD_CLASS.be)) !== 0 ||
        isIn(HAD, tokens, read.end) ||
        (before === "," && (tokens.word[read.end] ?? "").endsWith("ed")))) ||
    (isClauseEnd(tokens, bits, read.end) && read.value > 2 && tokens.kind[at - 1] === TOKEN.word)
  );
}

/** "to zero", "was zero", "and zero by autumn", "last month zero". */
function isPlainZero(tokens: Tokens, bits: readonly number[], at: number, end: number, firstToken: number): boolean {
  if (isIn(NOTHING, tokens, at) || (at > firstToken && /^(to|at|was|is)$/.test(tokens.word[at - 1] as string)))
    return true;
  if (isFromTo(tokens, at, end) || isElliptic(tokens, bits, at, end, firstToken)) return true;
  return isDated(tokens, at) && isClauseEnd(tokens, bits, end);
}

const HAD = wordSet("had have");
const COMPARATIVES = wordSet("more fewer less higher lower");
