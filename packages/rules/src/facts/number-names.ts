import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  MAGNITUDES,
  MONTHS,
  NUMBERED_NAMES,
  SIZE_UNITS,
  TIME_UNITS,
} from "../lexicons/units.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import { parseDigits } from "./read-number.ts";
import { isPlural } from "./read-unit.ts";

/** Token range of a number that names something; `end` exclusive. */
interface Name {
  first: number;
  end: number;
}

/** Dates, times, versions, codes and numbered names: "30 June", "07:45", "17.0.2", "p95", "Node 18". */
export function readName(tokens: Tokens, at: number, firstToken: number, endToken: number): Name | null {
  const kind = tokens.kind[at];
  if (kind === TOKEN.mixed) return readCode(tokens, at, endToken);
  if (kind === TOKEN.word)
    return isMonth(tokens, at) && tokens.kind[at + 1] === TOKEN.number ? readMonthFirst(tokens, at) : null;
  if (kind !== TOKEN.number) return null;
  return (
    readDate(tokens, at) ??
    readTime(tokens, at) ??
    readNumbered(tokens, at, firstToken, endToken) ??
    readYear(tokens, at, endToken)
  );
}

const isMonth = (tokens: Tokens, at: number) =>
  (tokens.capital[at] === 1 || (tokens.word[at] ?? "").length > 4) && MONTHS.has(tokens.word[at] ?? "");

const isYearWord = (word: string | undefined) => word !== undefined && /^(19|20)\d\d$/.test(word);

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

/** "June 30", "June 2024", "March 3, 2021". */
function readMonthFirst(tokens: Tokens, at: number): Name | null {
  if (tokens.capital[at] !== 1 || (tokens.gap[at + 1] as number) > GAP.space) return null;
  const number = tokens.word[at + 1] as string;
  if (!isYearWord(number) && !/^([1-9]|[12]\d|3[01])$/.test(number)) return null;
  if (text(TIME_UNITS, tokens.word[at + 2] ?? "") || tokens.word[at + 2] === "%") return null;
  let end = at + 2;
  if (/^(st|nd|rd|th)$/.test(tokens.word[end] ?? "") && tokens.gap[end] === GAP.none) end++;
  const year = tokens.word[end] === "," ? end + 1 : end;
  if (isYearWord(tokens.word[year]) && !isYearWord(number)) end = year + 1;
  return { first: at, end };
}

const text = (table: Readonly<Record<string, string>>, key: string) => Object.hasOwn(table, key);

/** "30 June", "12th of August 2023". */
function readDate(tokens: Tokens, at: number): Name | null {
  if (!/^([1-9]|[12]\d|3[01])$/.test(tokens.word[at] as string)) return null;
  let next = at + 1;
  if (/^(st|nd|rd|th)$/.test(tokens.word[next] ?? "") && tokens.gap[next] === GAP.none) next++;
  if (tokens.word[next] === "of") next++;
  if (!isMonth(tokens, next) || tokens.capital[next] !== 1) return null;
  return { first: at, end: isYearWord(tokens.word[next + 1]) ? next + 2 : next + 1 };
}

/** "07:45", "at 22.40", "4 a.m.", "9am", "24/7". */
function readTime(tokens: Tokens, at: number): Name | null {
  const word = tokens.word[at] as string;
  const next = tokens.word[at + 1];
  if (
    next === ":" &&
    tokens.gap[at + 1] === GAP.none &&
    tokens.kind[at + 2] === TOKEN.number &&
    tokens.gap[at + 2] === GAP.none
  ) {
    return { first: at, end: at + 3 };
  }
  if (word === "24" && next === "/" && tokens.word[at + 2] === "7") return { first: at, end: at + 3 };
  if (next === "am" || next === "pm") return { first: at, end: at + 2 };
  if ((next === "a" || next === "p") && tokens.word[at + 2] === "." && tokens.word[at + 3] === "m")
    return { first: at, end: at + 4 };
  if (next === "o'clock") return { first: at, end: at + 2 };
  const isClock = /^([01]?\d|2[0-3])\.[0-5]\d$/.test(word);
  const isHour = /^(at|until|before|after|from|by|till)$/.test(tokens.word[at - 1] ?? "");
  return isClock && isHour && isEndOrStop(tokens, at + 1) ? { first: at, end: at + 1 } : null;
}

const STOPS = new Set("to and or on in every each with the we i when because so as until for".split(" "));

const isEndOrStop = (tokens: Tokens, at: number) =>
  at >= tokens.length || tokens.kind[at] === TOKEN.mark || STOPS.has(tokens.word[at] as string);

/** "Node 18", "ISO 27001", "release 24.10", "covid-19", "17.0.2", "14th". */
function readNumbered(tokens: Tokens, at: number, firstToken: number, endToken: number): Name | null {
  const word = tokens.word[at] as string;
  const hasUnit = isUnitAt(tokens, at + 1, endToken);
  const isCode = Number.isNaN(parseDigits(word));
  const previous = at - 1;
  const isLinked =
    previous >= firstToken && (tokens.gap[at] as number) <= GAP.space && tokens.kind[previous] === TOKEN.word;
  const isCurrency = isLinked && text(CURRENCY_SIGNS, tokens.word[previous] as string);
  if (isLinked && !isCurrency && !hasUnit && isNamePlace(tokens, previous, firstToken)) {
    const isProper = tokens.capital[previous] === 1 && previous > firstToken;
    return { first: isProper || tokens.gap[at] === GAP.hyphen ? previous : at, end: at + 1 };
  }
  if (tokens.word[previous] === "#" && tokens.gap[at] === GAP.none) return { first: previous, end: at + 1 };
  if (isCode) return { first: at, end: at + 1 };
  const isVersionTo =
    tokens.word[previous] === "to" && word.includes(".") && !hasUnit && isVersionBefore(tokens, previous - 1);
  if (isVersionTo) return { first: at, end: at + 1 };
  const isLong = word.length > 9 && !word.includes(",") && !hasUnit;
  return isLong ? { first: at, end: at + 1 } : null;
}

/** A proper name inside a sentence, or a lower-case name that is numbered ("line 3"). */
function isNamePlace(tokens: Tokens, at: number, firstToken: number): boolean {
  const word = tokens.word[at] as string;
  if (NUMBERED_NAMES.has(word)) return true;
  if (tokens.capital[at] !== 1 || word === "i" || MONTHS.has(word)) return false;
  return at > firstToken || KNOWN_NAMES.has(word);
}

const KNOWN_NAMES = new Set(
  "http https iso soc node python java postgres react android ios windows react angular vue php ruby spark airflow covid".split(
    " ",
  ),
);

const isVersionBefore = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.number &&
  (tokens.word[at] as string).includes(".") &&
  tokens.kind[at - 1] === TOKEN.word &&
  tokens.capital[at - 1] === 1;

/** A unit, a magnitude or a plural right after the number makes it a quantity. */
function isUnitAt(tokens: Tokens, at: number, endToken: number): boolean {
  if (at >= endToken) return false;
  const word = tokens.word[at] as string;
  if ((tokens.gap[at] as number) > GAP.space) return false;
  if (word === "%" || word === "percent" || word === "x" || word === "×" || word === "pp") return true;
  if (text(TIME_UNITS, word) || text(SIZE_UNITS, word) || text(CURRENCY_WORDS, word)) return true;
  if (Object.hasOwn(MAGNITUDES, word)) return true;
  return isPlural(word) || isPlural(tokens.word[at + 1] ?? "");
}

const BEFORE_COUNT = new Set("about over nearly almost roughly some than".split(" "));

/** A year stands alone; "2000 visitors" is a count. */
function readYear(tokens: Tokens, at: number, endToken: number): Name | null {
  if (!isYearWord(tokens.word[at]) || BEFORE_COUNT.has(tokens.word[at - 1] ?? "")) return null;
  if (tokens.kind[at - 1] === TOKEN.mark && text(CURRENCY_SIGNS, tokens.word[at - 1] as string)) return null;
  const isDated = /^(in|of|since|by|until|during|from|before|after|early|late|summer|winter|spring|autumn|fall)$/.test(
    tokens.word[at - 1] ?? "",
  );
  return isDated || !isUnitAt(tokens, at + 1, endToken) ? { first: at, end: at + 1 } : null;
}
