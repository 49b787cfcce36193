import { CARDINALS, FRACTIONS, MULTIPLIERS, VULGAR_FRACTIONS } from "../lexicons/number-words.ts";
import { MAGNITUDES } from "../lexicons/units.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";

/** A number as read, before its unit; `end` is a token index, exclusive. */
export interface NumberRead {
  end: number;
  value: number;
  /** How it was written, which decides what may follow. */
  form: "digits" | "words" | "fraction" | "multiplier" | "article";
  /** True for "17.0.2" and other codes that only look like numbers. */
  isCode: boolean;
}

/** Reads a number that begins at token `at`; null where none does. */
export function findNumber(tokens: Tokens, at: number): NumberRead | null {
  if (tokens.kind[at] === TOKEN.number) return readDigits(tokens, at);
  const word = tokens.word[at] as string;
  const vulgar = own(VULGAR_FRACTIONS, word);
  if (vulgar !== null) return { end: at + 1, value: vulgar, form: "fraction", isCode: false };
  if (tokens.kind[at] !== TOKEN.word) return null;
  const multiplier = own(MULTIPLIERS, word);
  if (multiplier !== null) return { end: at + 1, value: multiplier, form: "multiplier", isCode: false };
  return readFraction(tokens, at) ?? readWords(tokens, at);
}

/** Looks a key up without reaching the prototype. */
function own(table: Readonly<Record<string, number>>, key: string): number | null {
  return Object.hasOwn(table, key) ? (table[key] as number) : null;
}

/** "1,450", "3,5", "38,00,000", "17.2"; NaN for codes such as "17.0.2". */
export function parseDigits(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d+,\d{1,2}$/.test(word)) return Number(word.replace(",", "."));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(word)) return Number(word.replaceAll(".", ""));
  if (/^\d+\.\d+$/.test(word)) return Number(word);
  return Number.NaN;
}

function readDigits(tokens: Tokens, at: number): NumberRead {
  const word = tokens.word[at] as string;
  const parsed = parseDigits(word);
  if (Number.isNaN(parsed)) return { end: at + 1, value: 0, form: "digits", isCode: true };
  let value = parsed;
  let end = at + 1;
  const vulgar = own(VULGAR_FRACTIONS, tokens.word[end] ?? "");
  if (vulgar !== null && tokens.gap[end] === GAP.none) {
    value += vulgar;
    end++;
  }
  const magnitude = readMagnitude(tokens, end);
  if (magnitude !== null) {
    value *= magnitude;
    end++;
  }
  return { end, value: tidy(value), form: "digits", isCode: false };
}

/** "k", "M", "bn" where they touch the number; "million", "lakh" after a space too. */
function readMagnitude(tokens: Tokens, at: number): number | null {
  const word = tokens.word[at] ?? "";
  const magnitude = own(MAGNITUDES, word);
  if (magnitude === null) return null;
  if (word.length > 2) return tokens.gap[at] === GAP.space || tokens.gap[at] === GAP.hyphen ? magnitude : null;
  if (tokens.gap[at] !== GAP.none) return word === "bn" && tokens.gap[at] === GAP.space ? magnitude : null;
  return word === "m" && tokens.capital[at] !== 1 && !isMoneyBefore(tokens, at - 1) ? null : magnitude;
}

const isMoneyBefore = (tokens: Tokens, at: number) => /^[$£€₹¥]$/.test(tokens.word[at - 1] ?? "");

const FRACTION_STARTERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };

/** "half", "a third", "two thirds", "three-quarters". */
function readFraction(tokens: Tokens, at: number): NumberRead | null {
  const word = tokens.word[at] as string;
  if (word === "half") return readHalf(tokens, at);
  const starter = own(FRACTION_STARTERS, word);
  if (starter === null) return null;
  const named = tokens.word[at + 1] ?? "";
  const divisor = own(FRACTIONS, named);
  if (divisor === null || (tokens.gap[at + 1] as number) > GAP.space) return null;
  if (named === "half") return null;
  if (!isFractionPlace(tokens, at, at + 2, starter)) return null;
  return { end: at + 2, value: starter / divisor, form: "fraction", isCode: false };
}

const BEFORE_FRACTION = new Set("by about around roughly nearly almost over under than some just".split(" "));
const AFTER_FRACTION = new Set(
  "of less fewer more faster slower cheaper lower higher shorter longer off in to from and or before after since when while but with within by at the our their its as".split(
    " ",
  ),
);

/** "a third of", "by a quarter", "a third less"; not "a third week" nor "for a quarter". */
function isFractionPlace(tokens: Tokens, at: number, after: number, starter: number): boolean {
  if (starter > 1) return true;
  const next = tokens.word[after];
  if (next === "of") return true;
  const before = tokens.word[at - 1] ?? "";
  if (BEFORE_FRACTION.has(before))
    return next === undefined || tokens.kind[after] === TOKEN.mark || AFTER_FRACTION.has(next);
  const isQuarter = tokens.word[after - 1] === "quarter";
  if (isQuarter) return next === "less" || next === "fewer" || next === "more";
  return next === undefined || tokens.kind[after] === TOKEN.mark || AFTER_FRACTION.has(next);
}

const NOT_BEFORE_HALF = new Set("first second other last latter better second-".split(" "));
const NOT_AFTER_HALF = new Set("past way price term time hearted day baked".split(" "));

function readHalf(tokens: Tokens, at: number): NumberRead | null {
  if (NOT_BEFORE_HALF.has(tokens.word[at - 1] ?? "")) return null;
  const next = tokens.word[at + 1] ?? "";
  if (NOT_AFTER_HALF.has(next)) return null;
  if ((next === "a" || next === "the") && tokens.word[at + 2] === "dozen") {
    return { end: at + 3, value: 6, form: "words", isCode: false };
  }
  return { end: at + 1, value: 0.5, form: "fraction", isCode: false };
}

const WORDS_MAX_TOKENS = 10;

/** "nineteen", "thirty-eight", "two hundred and forty", "a dozen", "two dozen", "seven and a half". */
function readWords(tokens: Tokens, at: number): NumberRead | null {
  const sum = { total: 0, group: 0, isRead: false };
  const isArticle = tokens.word[at] === "a" || tokens.word[at] === "an";
  if (isArticle && scaleOf(tokens.word[at + 1] ?? "") === null) return null;
  let end = isArticle ? at + 1 : at;
  for (; end < tokens.length && end < at + WORDS_MAX_TOKENS; end++) {
    if (end > at && (tokens.gap[end] as number) > GAP.space) break;
    const word = tokens.word[end] as string;
    const isLinking = word === "and" && sum.group >= 100 && own(CARDINALS, tokens.word[end + 1] ?? "") !== null;
    if (!isLinking && !addWord(sum, word, isArticle)) break;
  }
  if (!sum.isRead) return null;
  const value = sum.total + sum.group;
  if (isAndAHalf(tokens, end)) return { end: end + 3, value: value + 0.5, form: "words", isCode: false };
  return { end, value, form: "words", isCode: false };
}

/** Adds one number word; false where it does not go on with the number. */
function addWord(sum: { total: number; group: number; isRead: boolean }, word: string, isArticle: boolean): boolean {
  const cardinal = own(CARDINALS, word);
  if (cardinal !== null) {
    if (!canFollow(sum.group, cardinal, sum.isRead)) return false;
    sum.group += cardinal;
  } else {
    const scale = sum.isRead || isArticle ? scaleOf(word) : null;
    if (scale === null) return false;
    const base = sum.group === 0 ? 1 : sum.group;
    if (scale >= 1000) sum.total += base * scale;
    sum.group = scale >= 1000 ? 0 : base * scale;
  }
  sum.isRead = true;
  return true;
}

const scaleOf = (word: string): number | null =>
  word === "hundred" || word === "dozen" || word === "thousand" || word === "million" || word === "billion"
    ? own(MAGNITUDES, word)
    : null;

/** "twenty" may be followed by "five", "hundred" by anything below it. */
const canFollow = (group: number, next: number, isRead: boolean) =>
  !isRead ||
  group === 0 ||
  (group >= 20 && group % 10 === 0 && group % 100 !== 10 && next < 10 && next > 0) ||
  (group >= 100 && group % 100 === 0);

/** "and a half" at token `at`. */
export const isAndAHalf = (tokens: Tokens, at: number) =>
  tokens.word[at] === "and" && tokens.word[at + 1] === "a" && tokens.word[at + 2] === "half";

/** Keeps 17.2k from becoming 17199.999999999998. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
