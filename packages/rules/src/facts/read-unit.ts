import type { QuantityKind } from "@starboard/domain/evaluation";
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  IRREGULAR_PLURALS,
  PER_NOUNS,
  SIZE_UNITS,
  TIGHT_UNITS,
  TIME_UNITS,
} from "../lexicons/units.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import type { NumberRead } from "./read-number.ts";

/** What a number counts; `end` is the token index after the unit, exclusive. */
export interface UnitRead {
  end: number;
  unit: string | null;
  kind: QuantityKind;
}

const text = (table: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(table, key) ? (table[key] as string) : null;

/** Reads the unit after a number that stands at `at` and ends before `after`; null where none can be told. */
export function readUnit(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  after: number,
  read: NumberRead,
  endToken: number,
): UnitRead | null {
  const base = readBase(tokens, bits, at, after, read, endToken);
  if (base === null) {
    const per = readPer(tokens, after, endToken);
    return per === null ? null : { end: per.end, unit: `/${per.unit}`, kind: "rate" };
  }
  if (base.kind === "percent" || base.kind === "ratio") return base;
  const noun = base.kind === "count" ? nounEnd(tokens, after, endToken, base.unit) : base.end;
  const per = readPer(tokens, noun, endToken);
  if (per === null) return base;
  return { end: per.end, unit: `${base.unit ?? ""}/${per.unit}`, kind: "rate" };
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
  if (word === "x" || word === "×")
    return tokens.gap[after] === GAP.none ? { end: after + 1, unit: "x", kind: "ratio" } : null;
  if (word === "fold" && tokens.gap[after] !== GAP.space) return { end: after + 1, unit: "x", kind: "ratio" };
  if (
    word === "times" &&
    /^(as|more|faster|the|less|fewer|higher|lower|slower|larger|bigger)$/.test(tokens.word[after + 1] ?? "")
  ) {
    return { end: after + 1, unit: "x", kind: "ratio" };
  }
  if (read.form === "fraction" && read.value < 1) return readFractionUnit(tokens, bits, after, word, endToken);
  return readMeasure(tokens, after, word) ?? readCounted(tokens, bits, after, read, endToken);
}

function readMoney(tokens: Tokens, at: number, after: number): UnitRead | null {
  let before = at - 1;
  while (before >= 0 && tokens.gap[before + 1] === GAP.none && /^[~+−≈-]$/.test(tokens.word[before] as string))
    before--;
  const sign = text(CURRENCY_SIGNS, tokens.word[before] ?? "");
  const isSign =
    sign !== null &&
    (tokens.kind[before] === TOKEN.mark || (tokens.capital[before] === 1 && tokens.gap[at] !== GAP.paragraph));
  if (isSign) return { end: after, unit: sign, kind: "money" };
  const word = text(CURRENCY_WORDS, tokens.word[after] ?? "");
  return word !== null && (tokens.gap[after] as number) <= GAP.space
    ? { end: after + 1, unit: word, kind: "money" }
    : null;
}

function readPercent(tokens: Tokens, at: number, word: string): UnitRead | null {
  if (word === "pp" || word === "ppt" || word === "pps") return { end: at + 1, unit: "pp", kind: "percent" };
  if ((word === "points" || word === "pts") && tokens.word[at + 1] !== "on")
    return { end: at + 1, unit: "pp", kind: "percent" };
  if (word === "per" && /^(thousand|1,000|1000|mille)$/.test(tokens.word[at + 1] ?? ""))
    return { end: at + 2, unit: "/1000", kind: "ratio" };
  if (word === "per" && tokens.word[at + 1] === "million") return { end: at + 2, unit: "/1000000", kind: "ratio" };
  if (word === "‰") return { end: at + 1, unit: "/1000", kind: "ratio" };
  const isPerCent = word === "per" && tokens.word[at + 1] === "cent";
  if (word !== "%" && word !== "percent" && word !== "pct" && word !== "percentage" && !isPerCent) return null;
  const end = isPerCent ? at + 2 : at + 1;
  const next = tokens.word[end] ?? "";
  if (word === "percentage" && !next.startsWith("point")) return null;
  return next === "point" || next === "points" || next === "pts"
    ? { end: end + 1, unit: "pp", kind: "percent" }
    : { end, unit: "%", kind: "percent" };
}

const FILL_ADJECTIVES = new Set(
  "working business calendar full whole more extra straight consecutive good long further additional solid short fewer less".split(
    " ",
  ),
);

function readMeasure(tokens: Tokens, after: number, word: string): UnitRead | null {
  const at = FILL_ADJECTIVES.has(word) && text(TIME_UNITS, tokens.word[after + 1] ?? "") !== null ? after + 1 : after;
  const unitWord = tokens.word[at] as string;
  const isTight = tokens.gap[at] === GAP.none || tokens.gap[at] === GAP.space;
  if ((tokens.gap[at] as number) > GAP.space) return null;
  const time = text(TIME_UNITS, unitWord);
  if (time !== null && (isTight || unitWord.length > 2)) return { end: at + 1, unit: time, kind: "duration" };
  const size = text(SIZE_UNITS, unitWord);
  if (size === null || (TIGHT_UNITS.has(unitWord) && tokens.word[at + 1] === "'")) return null;
  if (unitWord === "°" || size === "°")
    return {
      end: tokens.word[at + 1] === "c" || tokens.word[at + 1] === "f" ? at + 2 : at + 1,
      unit: "°C",
      kind: "size",
    };
  return { end: at + 1, unit: size, kind: "size" };
}

/** "half an hour" is a duration, "half of the visitors" a share. */
function readFractionUnit(
  tokens: Tokens,
  bits: readonly number[],
  after: number,
  word: string,
  endToken: number,
): UnitRead {
  if (word === "a" || word === "an" || word === "of") {
    const at =
      word === "of" && (tokens.word[after + 1] === "an" || tokens.word[after + 1] === "a") ? after + 2 : after + 1;
    const time = text(TIME_UNITS, tokens.word[at] ?? "");
    if (time !== null && word !== "of") return { end: at + 1, unit: time, kind: "duration" };
  }
  if (word === "of") {
    const noun = findNoun(tokens, bits, after + 1, endToken, true);
    return fractionOf(noun, after);
  }
  return fractionOf(null, after);
}

const fractionOf = (noun: string | null, end: number): UnitRead => ({
  end,
  unit: noun === null ? null : `of ${noun}`,
  kind: "ratio",
});

/** The counted noun in the plural: "24 students", "31 lapsed labs", "90-room". */
function readCounted(
  tokens: Tokens,
  bits: readonly number[],
  after: number,
  read: NumberRead,
  endToken: number,
): UnitRead | null {
  if (tokens.gap[after] === GAP.hyphen && tokens.kind[after] === TOKEN.word) {
    return { end: after + 1, unit: pluralOf(tokens.word[after] as string), kind: "count" };
  }
  const of = tokens.word[after] === "of" ? after + 1 : after;
  const noun = findNoun(tokens, bits, of, endToken, false);
  if (noun === null) return isGroupOf(tokens, after - 1) ? { end: after, unit: "people", kind: "count" } : null;
  const isOne = read.form === "words" && read.value === 1 && read.end === after;
  if (isOne && readPer(tokens, after + 1, endToken) === null) return null;
  return { end: after, unit: noun, kind: "count" };
}

/** "a team of four": the number stands at `at`. */
const isGroupOf = (tokens: Tokens, at: number) =>
  tokens.word[at - 1] === "of" &&
  /^(team|crew|group|staff|squad|class|department|unit)$/.test(tokens.word[at - 2] ?? "");

const DETERMINERS = new Set("the our their my his her its these those all a more other new".split(" "));

/** The first plural within four words, or null where a verb or a mark comes first. */
function findNoun(
  tokens: Tokens,
  bits: readonly number[],
  from: number,
  endToken: number,
  isAnyNoun: boolean,
): string | null {
  for (let at = from; at < endToken && at < from + 4; at++) {
    if (tokens.kind[at] !== TOKEN.word || (tokens.gap[at] as number) >= GAP.paragraph) return null;
    const word = tokens.word[at] as string;
    if (isPlural(word)) return word;
    if (((bits[at] as number) & WORD_CLASS.function) !== 0 && !DETERMINERS.has(word)) return null;
    if (isAnyNoun && !DETERMINERS.has(word) && !isPlural(tokens.word[at + 1] ?? "")) return word;
  }
  return null;
}

const NOT_PLURAL = new Set(
  "this his its was is has as us less across always perhaps plus towards besides does business process access success previous various".split(
    " ",
  ),
);

export function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  if (word.length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) return false;
  return !NOT_PLURAL.has(word) && !word.includes("'");
}

function pluralOf(word: string): string {
  if (word === "person") return "people";
  if (isPlural(word)) return word;
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** The token after the counted noun, so that "tickets a day" reads as a rate. */
function nounEnd(tokens: Tokens, after: number, endToken: number, noun: string | null): number {
  for (let at = after; at < endToken && at < after + 4; at++) if (tokens.word[at] === noun) return at + 1;
  return after;
}

/** "/week", "per month", "a day", "each year", "a round". */
function readPer(tokens: Tokens, at: number, endToken: number): { end: number; unit: string } | null {
  if (at + 1 >= endToken) return null;
  const link = tokens.word[at] as string;
  const next = tokens.word[at + 1] as string;
  const time = text(TIME_UNITS, next);
  if (link === "/")
    return tokens.gap[at] === GAP.none && tokens.kind[at + 1] === TOKEN.word
      ? { end: at + 2, unit: time ?? next }
      : null;
  if (link === "per" || link === "pro")
    return next === "cent" || tokens.kind[at + 1] !== TOKEN.word ? null : { end: at + 2, unit: time ?? next };
  if (link !== "a" && link !== "an" && link !== "each" && link !== "every") return null;
  if (time !== null && next !== "s" && next !== "h" && next !== "second") return { end: at + 2, unit: time };
  return PER_NOUNS.has(next) ? { end: at + 2, unit: next } : null;
}
