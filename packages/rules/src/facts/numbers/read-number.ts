import { CURRENCY_SIGNS, CURRENCY_WORDS } from "../../lexicons/currencies.ts";
import { BARE_MULTIPLIERS, CARDINALS, MULTIPLIERS, SCALES, VULGAR_FRACTIONS } from "../../lexicons/number-words.ts";
import { MAGNITUDES } from "../../lexicons/units.ts";
import { isDigitCode } from "../../text/characters.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { readFraction, readHalfMore } from "./read-fraction.ts";
import { isPluralAt } from "./read-noun.ts";

/** Reads a number that begins at token `at`; null where none does. */
export function findNumber(tokens: Tokens, at: number): NumberRead | null {
  if (tokens.kind[at] === TOKEN.number) return readDigits(tokens, at);
  if (tokens.kind[at] === TOKEN.mark) {
    const vulgar = VULGAR_FRACTIONS.at(tokens, at);
    return vulgar === null ? null : { end: at + 1, value: vulgar, form: "fraction", isCode: false };
  }
  if (!isIn(OPENINGS, tokens, at)) return null;
  const multiplier = MULTIPLIERS.at(tokens, at) ?? readBareMultiplier(tokens, at);
  if (multiplier !== null) return { end: at + 1, value: multiplier, form: "multiplier", isCode: false };
  return readFraction(tokens, at) ?? readGroupWord(tokens, at) ?? readWords(tokens, at);
}

/** Words that a number may begin with; most words are passed over by this. */
const OPENINGS = wordSet(
  ["a an half", ...MULTIPLIERS.keys(), ...BARE_MULTIPLIERS.keys(), ...CARDINALS.keys()].join(" "),
);

/** "a couple of hundred", "a score of villages"; neither "a couple of weeks" nor "a score of 7". */
function readGroupWord(tokens: Tokens, at: number): NumberRead | null {
  if (tokens.word[at] !== "a") return null;
  const isOf = tokens.word[at + 2] === "of";
  if (tokens.word[at + 1] === "couple") {
    const scale = SCALES.at(tokens, isOf ? at + 3 : at + 2);
    return scale === null ? null : { end: isOf ? at + 4 : at + 3, value: 2 * scale, form: "words", isCode: false };
  }
  const isScore =
    tokens.word[at + 1] === "score" &&
    isOf &&
    tokens.kind[at + 3] === TOKEN.word &&
    (isPluralAt(tokens, at + 3) || isPluralAt(tokens, at + 4));
  return isScore ? { end: at + 2, value: 20, form: "words", isCode: false } : null;
}

const AFTER_MULTIPLIER = wordSet("the our their my its his her it that this them what");

const BEFORE_MULTIPLIER = wordSet("may might could would will should can");

/** "to double the number", "demand may double", "nearly double what it was"; neither "a double bed" nor "double-check". */
function readBareMultiplier(tokens: Tokens, at: number): number | null {
  const value = BARE_MULTIPLIERS.at(tokens, at);
  if (value === null || tokens.gap[at + 1] === GAP.hyphen) return null;
  if (isIn(AFTER_MULTIPLIER, tokens, at + 1) || isIn(BEFORE_MULTIPLIER, tokens, at - 1)) return value;
  return tokens.word[at - 1] === "to" && at + 1 < tokens.length && tokens.kind[at + 1] === TOKEN.word ? value : null;
}

/** Digits and nothing else, which most numbers are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isDigitCode(word.charCodeAt(at))) return false;
  return word !== "";
}

/** "1,450", "3,5", "38,00,000", "17.2"; NaN for codes such as "17.0.2" and "0800". */
export function parseDigits(word: string): number {
  if (isPlain(word)) return word.length > 2 && word.startsWith("0") ? Number.NaN : Number(word);
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d+,\d{1,2}$/.test(word)) return Number(word.replace(",", "."));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(word)) return Number(word.replaceAll(".", ""));
  if (/^\d+\.\d+$/.test(word)) return Number(word);
  return Number.NaN;
}

function readDigits(tokens: Tokens, at: number): NumberRead {
  const word = tokens.word[at] as string;
  const grouped = readGroups(tokens, at);
  const parsed = grouped?.value ?? parseDigits(word);
  if (Number.isNaN(parsed)) return { end: at + 1, value: 0, form: "digits", isCode: true };
  let value = parsed;
  let end = grouped?.end ?? at + 1;
  const vulgar = VULGAR_FRACTIONS.at(tokens, end);
  const more = vulgar !== null && (tokens.gap[end] as number) <= GAP.space ? null : readHalfMore(tokens, end);
  if (more !== null) {
    value += more.value;
    end = more.end;
  } else if (vulgar !== null && (tokens.gap[end] as number) <= GAP.space) {
    value += vulgar;
    end++;
  }
  const magnitude = readMagnitude(tokens, at, end);
  if (magnitude !== null) {
    value *= magnitude;
    end++;
    if (tokens.word[end] === "." && tokens.word[end - 1] === "mio" && tokens.gap[end] === GAP.none) end++;
  }
  return { end, value: tidy(value), form: "digits", isCode: false };
}

/** "12 000" and "40'000": groups of three after a space or an apostrophe. */
function readGroups(tokens: Tokens, at: number): { value: number; end: number } | null {
  const first = tokens.word[at] as string;
  if (first.length > 3 || first.includes(".") || first.startsWith("0")) return null;
  let digits = first;
  let end = at + 1;
  for (;;) {
    const isMark = tokens.word[end] === "'" || tokens.word[end] === "’";
    const next = isMark ? end + 1 : end;
    const wanted = isMark ? GAP.none : GAP.space;
    const word = tokens.word[next];
    if (word === undefined || tokens.kind[next] !== TOKEN.number || tokens.gap[next] !== wanted) break;
    if (word.length !== 3 || (isMark && tokens.gap[end] !== GAP.none) || word.includes(".")) break;
    digits += word;
    end = next + 1;
  }
  return end === at + 1 ? null : { value: Number(digits), end };
}

/** "k", "M", "bn" where they touch the number; "million", "lakh" after a space too. */
function readMagnitude(tokens: Tokens, first: number, at: number): number | null {
  const magnitude = MAGNITUDES.at(tokens, at);
  if (magnitude === null) return null;
  const word = tokens.word[at] as string;
  const gap = tokens.gap[at] as number;
  if (word.length > 2) return gap <= GAP.space ? magnitude : null;
  if (gap !== GAP.none) {
    if (gap !== GAP.space) return null;
    return word === "bn" || word === "mn" || (word === "m" && isMoneyBefore(tokens, first - 1)) ? magnitude : null;
  }
  if (word !== "m" || tokens.capital[at] === 1 || isMoneyBefore(tokens, first - 1)) return magnitude;
  const isCounted = CURRENCY_SIGNS.hasAt(tokens, at + 1) || CURRENCY_WORDS.hasAt(tokens, at + 1);
  return isCounted || isPluralAt(tokens, at + 1) ? magnitude : null;
}

const isMoneyBefore = (tokens: Tokens, at: number) => CURRENCY_SIGNS.hasAt(tokens, at);

const WORDS_MAX_TOKENS = 10;

/** "nineteen", "thirty-eight", "two hundred and forty", "a dozen", "two dozen", "seven and a half". */
function readWords(tokens: Tokens, at: number): NumberRead | null {
  const sum = { total: 0, group: 0, isRead: false };
  const isArticle = tokens.word[at] === "a" || tokens.word[at] === "an";
  if (isArticle && !SCALES.hasAt(tokens, at + 1)) return null;
  let end = isArticle ? at + 1 : at;
  for (; end < tokens.length && end < at + WORDS_MAX_TOKENS; end++) {
    if (end > at && (tokens.gap[end] as number) > GAP.space) break;
    const isLinking =
      tokens.word[end] === "and" &&
      (sum.group >= 100 || (sum.group === 0 && sum.total > 0)) &&
      CARDINALS.hasAt(tokens, end + 1);
    if (!isLinking && !addWord(sum, tokens, end, isArticle)) break;
  }
  if (!sum.isRead) return null;
  const value = sum.total + sum.group;
  const more = readHalfMore(tokens, end);
  if (more === null) return { end, value, form: "words", isCode: false };
  const scale = SCALES.at(tokens, more.end);
  return scale === null
    ? { end: more.end, value: value + more.value, form: "words", isCode: false }
    : { end: more.end + 1, value: (value + more.value) * scale, form: "words", isCode: false };
}

/** Adds one number word; false where it does not go on with the number. */
function addWord(
  sum: { total: number; group: number; isRead: boolean },
  tokens: Tokens,
  at: number,
  isArticle: boolean,
): boolean {
  const cardinal = CARDINALS.at(tokens, at);
  if (cardinal !== null) {
    if (!canFollow(sum.group, cardinal, sum.isRead)) return false;
    sum.group += cardinal;
  } else {
    const scale = sum.isRead || isArticle ? SCALES.at(tokens, at) : null;
    if (scale === null) return false;
    const base = sum.group === 0 ? 1 : sum.group;
    if (scale >= 1000) sum.total += base * scale;
    sum.group = scale >= 1000 ? 0 : base * scale;
  }
  sum.isRead = true;
  return true;
}

/** "twenty" may be followed by "five", "hundred" by anything below it. */
const canFollow = (group: number, next: number, isRead: boolean) =>
  !isRead ||
  group === 0 ||
  (group >= 20 && group % 10 === 0 && group % 100 !== 10 && next < 10 && next > 0) ||
  (group >= 100 && group % 100 === 0);

/** Keeps 17.2k from becoming 17199.999999999998. */
export const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;
