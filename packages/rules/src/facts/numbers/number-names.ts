import { CURRENCY_SIGNS, CURRENCY_WORDS } from "../../lexicons/currencies.ts";
import { CARDINALS } from "../../lexicons/number-words.ts";
import { WordList } from "../../lexicons/table.ts";
import {
  DETERMINED,
  MAGNITUDES,
  METRIC_ABBREVIATIONS,
  MONTHS,
  NUMBERED_NAMES,
  SIZE_UNITS,
  STREETS,
  TIME_UNITS,
} from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { type Name, readLabel } from "./number-labels.ts";
import type { NumberRead } from "./number-read.ts";
import { readClock, readClockWords } from "./read-clock.ts";
import { isYearWord, readDate } from "./read-date.ts";
import { isPluralAt } from "./read-noun.ts";
import { parseDigits } from "./read-number.ts";
import { ORDINAL, readOrdinal } from "./read-ordinal.ts";

/** Dates, times, versions, codes and numbered names: "30 June", "07:45", "17.0.2", "p95". `read` is the number there. */
export function readName(
  tokens: Tokens,
  at: number,
  read: NumberRead | null,
  firstToken: number,
  endToken: number,
): Name | null {
  const kind = tokens.kind[at];
  if (kind === TOKEN.mixed) return readCode(tokens, at, endToken);
  if (kind === TOKEN.word)
    return (
      readDate(tokens, at) ??
      readClockWords(tokens, at) ??
      readNamedWord(tokens, at, firstToken) ??
      readLabel(tokens, at, read, firstToken)
    );
  if (kind !== TOKEN.number) return null;
  if (isShortYear(tokens, at)) return { first: at - 1, end: at + 1 };
  return (
    readDate(tokens, at) ??
    readClock(tokens, at, firstToken) ??
    readLabel(tokens, at, read, firstToken) ??
    readGrid(tokens, at) ??
    readDigitCode(tokens, at) ??
    readNumbered(tokens, at, firstToken, endToken) ??
    readYear(tokens, at, endToken)
  );
}

/** "in '84". */
const isShortYear = (tokens: Tokens, at: number): boolean =>
  tokens.gap[at] === GAP.none &&
  (tokens.word[at - 1] === "'" || tokens.word[at - 1] === "’" || tokens.word[at - 1] === "‘") &&
  tokens.gap[at - 1] !== GAP.none &&
  /^\d\d$/.test(tokens.word[at] as string);

/** "p95", "S3", "c5.xlarge", "Q3 2024". */
function readCode(tokens: Tokens, at: number, endToken: number): Name {
  let end = at + 1;
  if (
    tokens.word[end] === "." &&
    tokens.gap[end] === GAP.none &&
    tokens.gap[end + 1] === GAP.none &&
    end + 1 < endToken
  )
    end += 2;
  while (end < endToken && tokens.gap[end] === GAP.hyphen) end++;
  const isQuarterName = /^[qh][1-4]$/.test(tokens.word[at] as string);
  if (isQuarterName && isYearWord(tokens.word[end])) end++;
  return { first: at, end };
}

/** "Ward Six", "Platform Two": both with a capital, inside a sentence; "by week three", "on floor four". */
function readNamedWord(tokens: Tokens, at: number, firstToken: number): Name | null {
  const before = at - 1;
  if (before < firstToken || tokens.gap[at] !== GAP.space || !NUMBERED_NAMES.hasAt(tokens, before)) return null;
  if (tokens.word[before] === "no" || (tokens.word[before] === "day" && tokens.word[at] === "one")) return null;
  if (tokens.capital[at] === 1 && tokens.capital[before] === 1) return { first: before, end: at + 1 };
  const isPlaced = before > firstToken ? isIn(BEFORE_NAME, tokens, before - 1) : tokens.capital[before] === 1;
  const isNumbered = isPlaced && CARDINALS.hasAt(tokens, at) && !CARDINALS.hasAt(tokens, at + 1);
  const isClosed = tokens.kind[at + 1] !== TOKEN.word || isIn(AFTER_NAME, tokens, at + 1);
  return isNumbered && isClosed ? { first: before, end: at + 1 } : null;
}

const BEFORE_NAME = wordSet("in by on at before after until from since of to into and");
const AFTER_NAME = wordSet("we i they he she it the was were had and to of in on with when because a an");

/** "5x3". */
const readGrid = (tokens: Tokens, at: number): Name | null =>
  tokens.kind[at + 1] === TOKEN.mixed && tokens.gap[at + 1] === GAP.none && /^x\d+$/.test(tokens.word[at + 1] as string)
    ? { first: at, end: at + 2 }
    : null;

/** "4th floor", "1990s", "6155R", "50/50", "0800 123 456", "27 Mill Lane". */
function readDigitCode(tokens: Tokens, at: number): Name | null {
  const word = tokens.word[at] as string;
  const next = tokens.word[at + 1] ?? "";
  const isTouching = tokens.gap[at + 1] === GAP.none;
  if (isTouching && tokens.kind[at + 1] === TOKEN.word) {
    if (isIn(ORDINAL, tokens, at + 1)) return readOrdinal(tokens, at);
    if (next === "s" && (isAgeGroup(tokens, at) || isDecade(tokens, at))) return { first: at, end: at + 2 };
    const isLetter = next === "b" && !isMoneyBefore(tokens, at) && !isCountedAt(tokens, at + 2);
    if (isLetter || isNetwork(tokens, at) || !isSuffix(tokens, at + 1)) return { first: at, end: at + 2 };
  }
  if (isTouching && (next === "/" || next === "-") && tokens.word[at + 2] === word) return { first: at, end: at + 3 };
  if (word.length > 2 && word.startsWith("0") && !/[.,]/.test(word)) {
    let end = at + 1;
    while (
      end < at + 8 &&
      (tokens.kind[end] === TOKEN.number || tokens.word[end] === "-") &&
      (tokens.gap[end] as number) <= GAP.space
    )
      end++;
    return { first: at, end };
  }
  if (tokens.capital[at + 1] === 1 && tokens.gap[at + 1] === GAP.space) {
    for (let end = at + 2; end < at + 4 && tokens.capital[end] === 1; end++)
      if (STREETS.hasAt(tokens, end)) return { first: at, end: end + 1 };
  }
  return null;
}

/** "4G", "5G". */
const isNetwork = (tokens: Tokens, at: number) =>
  tokens.word[at + 1] === "g" && tokens.capital[at + 1] === 1 && /^[2-6]$/.test(tokens.word[at] as string);

const isMoneyBefore = (tokens: Tokens, at: number) => CURRENCY_SIGNS.hasAt(tokens, at - 1);

/** "under-11s". */
const isAgeGroup = (tokens: Tokens, at: number) =>
  tokens.gap[at] === GAP.hyphen && /^(under|over)$/.test(tokens.word[at - 1] ?? "");

/** "1990s", "in her 30s"; not "ran in 30s". */
const isDecade = (tokens: Tokens, at: number) =>
  /^((19|20)\d|[2-9])0$/.test(tokens.word[at] as string) &&
  ((tokens.word[at] as string).length === 4 ||
    /^(the|their|his|her|my|our|early|late|mid)$/.test(tokens.word[at - 1] ?? ""));

const SUFFIXES = new WordList("x pp ppt pps pts am pm c f ish p pence fold mio mrd pct w h");

const isSuffix = (tokens: Tokens, at: number) =>
  (TIME_UNITS.hasAt(tokens, at) && tokens.word[at] !== "d") ||
  SIZE_UNITS.hasAt(tokens, at) ||
  MAGNITUDES.hasAt(tokens, at) ||
  CURRENCY_WORDS.hasAt(tokens, at) ||
  SUFFIXES.hasAt(tokens, at);

const BEFORE_VERB = new WordList("to i we they he she you could can would will must should not also then and");
const OPEN_PREFIXES = wordSet("sub under over mid top non pre post plus minus x by for of to in within");
const CALLED = wordSet("called dialled dialed rang phoned dial call ring phone");

/** "Node 18", "ISO 27001", "release 24.10", "covid-19", "17.0.2", "called 999". */
function readNumbered(tokens: Tokens, at: number, firstToken: number, endToken: number): Name | null {
  const word = tokens.word[at] as string;
  const previous = at - 1;
  const before = tokens.word[previous] ?? "";
  if (before === "#" && tokens.gap[at] === GAP.none) return { first: previous, end: at + 1 };
  const isLinked =
    previous >= firstToken && (tokens.gap[at] as number) <= GAP.space && tokens.kind[previous] === TOKEN.word;
  const isCurrency = tokens.capital[previous] === 1 && CURRENCY_SIGNS.hasAt(tokens, previous);
  if (isLinked && !(isCurrency && tokens.gap[at] !== GAP.hyphen)) {
    if (isNamed(tokens, at, firstToken, endToken)) {
      const isProper = tokens.capital[previous] === 1 && !word.includes(".");
      const isMany = tokens.word[at + 1] === "s" && tokens.gap[at + 1] === GAP.none;
      const end = isMany ? at + 2 : endOfCode(tokens, at + 1);
      return { first: isProper || tokens.gap[at] === GAP.hyphen ? previous : at, end };
    }
    if (isIn(CALLED, tokens, previous) && word.length === 3 && !isUnitAt(tokens, at + 1, endToken, true))
      return { first: at, end: at + 1 };
  }
  if (Number.isNaN(parseDigits(word))) return { first: at, end: at + 1 };
  const hasUnit = isUnitAt(tokens, at + 1, endToken, true);
  const isVersionTo =
    !hasUnit &&
    word.includes(".") &&
    isVersionBefore(tokens, previous - 1) &&
    /^(to|replaced|replaces|from|over|than|with)$/.test(before);
  if (isVersionTo) return { first: at, end: at + 1 };
  const isLong = word.length > 9 && !word.includes(",") && !hasUnit;
  return isLong ? { first: at, end: at + 1 } : null;
}

/** "CVE-2021-44228": the end of digits that a hyphen joins. */
function endOfCode(tokens: Tokens, from: number): number {
  let end = from;
  while (
    tokens.word[end] === "-" &&
    tokens.gap[end] === GAP.none &&
    tokens.gap[end + 1] === GAP.none &&
    tokens.kind[end + 1] === TOKEN.number &&
    tokens.gap[from - 1] === GAP.hyphen
  )
    end += 2;
  return end;
}

/** Whether the word before the number at `at` takes it as a part of a name. */
function isNamed(tokens: Tokens, at: number, firstToken: number, endToken: number): boolean {
  const previous = at - 1;
  const word = tokens.word[previous] as string;
  if (tokens.word[at + 1] === "→") return false;
  const isPluralName = tokens.word[at + 1] === "s" && tokens.gap[at + 1] === GAP.none && tokens.capital[previous] === 1;
  if (!isPluralName && isUnitAt(tokens, at + 1, endToken, false)) return false;
  if (NUMBERED_NAMES.hasAt(tokens, previous)) {
    const before = previous > firstToken ? (tokens.word[previous - 1] as string) : "";
    const isCapital = tokens.capital[previous] === 1;
    if (isCapital) return true;
    if (GRADES.test(word) && OWNERS.test(before)) return true;
    const isTitle = before === "a" && tokens.kind[at + 1] === TOKEN.word && !isCountedAt(tokens, at + 1);
    return (
      (!DETERMINED.has(before) || isTitle || word === "number") &&
      !(BEFORE_VERB.has(before) && isCountedAt(tokens, at + 1))
    );
  }
  if (isCountedAt(tokens, at + 1))
    return isIn(KNOWN_NAMES, tokens, previous) && !(tokens.word[at] as string).includes(",");
  if (tokens.gap[at] === GAP.hyphen) return !isIn(OPEN_PREFIXES, tokens, previous);
  if (isIn(SPELT_PRODUCTS, tokens, previous)) return true;
  if (
    tokens.capital[previous] !== 1 ||
    word === "i" ||
    MONTHS.has(word) ||
    METRIC_ABBREVIATIONS.hasAt(tokens, previous)
  )
    return false;
  if (previous > firstToken) return tokens.word[at + 1] !== "→";
  return isIn(KNOWN_NAMES, tokens, previous) || isIn(DOES, tokens, at + 1);
}

/** "Engine 7 was back": what a name that opens a sentence does. */
const DOES = wordSet("is was are were has had never always does did came went gave took made got stood ran");

const GRADES = /^(grade|band|tier|level|category|type|phase|stage)$/;
const OWNERS = /^(my|our|their|his|her|the)$/;

/** Products that are not spelt with a capital first. */
const SPELT_PRODUCTS = wordSet("ios iphone ipad macos ipados watchos tvos jquery npm");

const KNOWN_NAMES = wordSet(
  "http https iso soc node python java postgres postgresql mysql react android ios windows angular vue php ruby spark airflow covid django kubernetes ubuntu rails spring",
);

const isVersionBefore = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.number &&
  (tokens.word[at] as string).includes(".") &&
  tokens.kind[at - 1] === TOKEN.word &&
  (tokens.capital[at - 1] === 1 || /^(version|release|firmware|build)$/.test(tokens.word[at - 1] as string));

/** "pupils", "lapsed labs". */
const isCountedAt = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.word &&
  (isPluralAt(tokens, at) || (tokens.kind[at + 1] === TOKEN.word && isPluralAt(tokens, at + 1)));

/** A unit or a magnitude right after the number makes it a quantity; so does a plural where it `counts`. */
function isUnitAt(tokens: Tokens, at: number, endToken: number, counts: boolean): boolean {
  if (at >= endToken) return false;
  const word = tokens.word[at] as string;
  if ((tokens.gap[at] as number) > GAP.space) return false;
  if (word === "%" || word === "percent" || word === "x" || word === "×" || word === "pp") return true;
  if (word === "per" || word === "points" || word === "times") return true;
  if (TIME_UNITS.hasAt(tokens, at) || SIZE_UNITS.hasAt(tokens, at)) return true;
  if (CURRENCY_WORDS.hasAt(tokens, at) || CURRENCY_SIGNS.hasAt(tokens, at) || MAGNITUDES.hasAt(tokens, at)) return true;
  return counts && isCountedAt(tokens, at);
}

const BEFORE_COUNT = wordSet("about over nearly almost roughly some than");

/** A year stands alone; "2000 visitors" is a count. */
function readYear(tokens: Tokens, at: number, endToken: number): Name | null {
  if (!isYearWord(tokens.word[at]) || isIn(BEFORE_COUNT, tokens, at - 1)) return null;
  if (tokens.kind[at - 1] === TOKEN.mark && CURRENCY_SIGNS.hasAt(tokens, at - 1)) return null;
  const isDated = /^(in|of|since|by|until|during|from|before|after|early|late|summer|winter|spring|autumn|fall)$/.test(
    tokens.word[at - 1] ?? "",
  );
  if (!isDated && isUnitAt(tokens, at + 1, endToken, true)) return null;
  const link = tokens.word[at + 1];
  const isSpan =
    (link === "/" || link === "-" || link === "–") &&
    tokens.gap[at + 1] === GAP.none &&
    tokens.gap[at + 2] === GAP.none &&
    /^((19|20)\d\d|\d\d)$/.test(tokens.word[at + 2] ?? "");
  return { first: at, end: isSpan ? at + 3 : at + 1 };
}
