import type { QuantityKind } from "@starboard/domain/evaluation";
import { FRACTIONS } from "../../lexicons/number-words.ts";
import { TIME_UNITS } from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { isPlural, pluralOf } from "./read-noun.ts";
import { findNumber, tidy } from "./read-number.ts";
import { readPer } from "./read-per.ts";

/** A number or a range with its unit; `end` is a token index, exclusive. */
export interface Amount {
  end: number;
  value: number | [number, number];
  unit: string | null;
  kind: QuantityKind;
  form: NumberRead["form"];
}

/** "1 in 5", "one pupil in three", "17 out of 24", "4.6/5", "1:8", "factor of 4", "twice a week", "failed twice". */
export function readRatio(tokens: Tokens, at: number, first: NumberRead | null, endToken: number): Amount | null {
  const word = tokens.word[at] as string;
  if (word === "factor") {
    const number = findNumber(tokens, tokens.word[at + 1] === "of" ? at + 2 : at + 1);
    return number === null
      ? null
      : { end: number.end, value: number.value, unit: "x", kind: "ratio", form: number.form };
  }
  if (word === "twice" || word === "thrice" || word === "once")
    return readTimesOf(tokens, at, word === "once" ? 1 : word === "twice" ? 2 : 3, endToken);
  if (word === "every") return readEvery(tokens, at);
  if (word === "a" || word === "an") return null;
  if (first === null || first.isCode || first.form === "fraction" || first.form === "multiplier") return null;
  const whole = tokens.word[first.end + 2] === "hundred" ? 100 : 1000;
  if (
    tokens.word[first.end] === "in" &&
    tokens.word[first.end + 1] === "the" &&
    /^(hundred|thousand)$/.test(tokens.word[first.end + 2] ?? "")
  )
    return { end: first.end + 3, value: first.value, unit: `/${whole}`, kind: "ratio", form: first.form };
  const counted = nounBetween(tokens, first.end);
  const link = counted === null ? first.end : first.end + 1;
  const second = secondOf(tokens, first, link);
  if (second === null || second.isCode || second.value === 0 || first.value >= second.value) return null;
  if (counted === null && tokens.word[link] === "in" && !isOddsIn(tokens, first, second)) return null;
  const noun = counted ?? tokens.word[second.end] ?? "";
  return {
    end: second.end,
    value: tidy(first.value / second.value),
    unit: isPlural(noun) && tokens.word[link] !== ":" ? `of ${noun}` : null,
    kind: "ratio",
    form: first.form,
  };
}

/** "every fifth parcel" is one in five; "every second week" and "every second counts" are none. */
function readEvery(tokens: Tokens, at: number): Amount | null {
  const ordinal = tokens.word[at + 1] ?? "";
  const noun = tokens.word[at + 2] ?? "";
  const part =
    ordinal === "second"
      ? 2
      : ordinal === "fourth"
        ? 4
        : FRACTIONS.has(ordinal)
          ? (FRACTIONS.get(ordinal) as number)
          : 0;
  if (part === 0 || !/(th|rd|nd)$/.test(ordinal)) return null;
  if (at + 2 >= tokens.length || tokens.kind[at + 2] === TOKEN.mark)
    return hasEveryBefore(tokens, at)
      ? { end: at + 2, value: tidy(1 / part), unit: null, kind: "ratio", form: "words" }
      : null;
  if (tokens.kind[at + 2] !== TOKEN.word || noun.length < 4) return null;
  if (isPlural(noun) || TIME_UNITS.has(noun)) return null;
  return { end: at + 2, value: tidy(1 / part), unit: `of ${pluralOf(noun)}`, kind: "ratio", form: "words" };
}

const EVERY_REACH = 14;

/** "from every fifth parcel to every twentieth": the noun stands with the first. */
function hasEveryBefore(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - EVERY_REACH; index--)
    if (
      tokens.word[index] === "every" &&
      (FRACTIONS.has(tokens.word[index + 1] ?? "") || tokens.word[index + 1] === "fourth")
    )
      return true;
  return false;
}

/** "one pupil in three", "19 days out of 20": the plural of the noun between. */
function nounBetween(tokens: Tokens, at: number): string | null {
  if (tokens.kind[at] !== TOKEN.word || (tokens.gap[at] as number) > GAP.space) return null;
  const word = tokens.word[at] as string;
  const next = tokens.word[at + 1];
  if (word.length < 3) return null;
  if (next === "out" && tokens.word[at + 2] === "of") return pluralOf(word);
  if (next !== "in") return null;
  const after = findNumber(tokens, isIn(ROUGHLY, tokens, at + 2) ? at + 3 : at + 2);
  const isOdds =
    /^(one|two|three|four|1)$/.test(tokens.word[at - 1] as string) || after?.value === 10 || after?.value === 100;
  if (!isOdds || after === null || after.isCode) return null;
  if (isBareAfter(tokens, after) || isVerbOfOne(tokens, at, after)) return pluralOf(word);
  // "one death in 2,300 procedures".
  return after.value >= FEW && !isPlural(word) && !TIME_UNITS.hasAt(tokens, after.end)
    ? (tokens.word[after.end] as string)
    : null;
}

const ROUGHLY = wordSet("about around roughly nearly every");
/** Fewer of something may be where or when one was: "one complaint in six weeks". */
const FEW = 20;

/** "one guest in fifteen wants fresh towels": behind one of them a word in -s that something follows is a verb. */
function isVerbOfOne(tokens: Tokens, at: number, { end }: NumberRead): boolean {
  const isOne = /^(one|1)$/.test(tokens.word[at - 1] as string) && !isPlural(tokens.word[at] as string);
  if (!isOne || TIME_UNITS.hasAt(tokens, end) || tokens.kind[end + 1] !== TOKEN.word) return false;
  return !/(ed|was|were|is|are|had|has|have|lost|left|went|came|said)$/.test(tokens.word[end + 1] as string);
}

const isBareAfter = (tokens: Tokens, read: NumberRead) => {
  const next = tokens.word[read.end] ?? "";
  return !isPlural(next) && !/^(%|percent|day|week|month|year|hour|minute)$/.test(next);
};

function secondOf(tokens: Tokens, first: NumberRead, link: number): NumberRead | null {
  const word = tokens.word[link];
  if (word === "out" && tokens.word[link + 1] === "of")
    return findNumber(tokens, isIn(WHOLES, tokens, link + 2) ? link + 3 : link + 2);
  if (word === "in") return findNumber(tokens, isIn(ROUGHLY, tokens, link + 1) ? link + 2 : link + 1);
  if (link !== first.end || tokens.gap[link] !== GAP.none) return null;
  return word === "/" || word === ":" ? findNumber(tokens, link + 1) : null;
}

const WHOLES = wordSet("every the our all these those");

const NOT_ODDS = wordSet(
  "second seconds minute minutes hour hours day days night nights week weeks month months year years quarter quarters % languages countries cities sites offices shifts schools branches units rooms shops stores towns villages zones regions hospitals wards classes teams sessions steps rounds games matches sprints",
);

/** "four in ten", but neither "11 in 2019" nor "five in three weeks". */
function isOddsIn(tokens: Tokens, first: NumberRead, second: NumberRead): boolean {
  if (!Number.isInteger(first.value) || !Number.isInteger(second.value)) return false;
  if (second.value >= 1900 && second.value < 2100 && tokens.word[second.end - 1]?.length === 4) return false;
  if (tokens.word[first.end - 1] === "%") return false;
  return !isIn(NOT_ODDS, tokens, second.end) || isNightWorkers(tokens, second.end);
}

/** "one in three night workers": the time is a part of who is counted. */
const isNightWorkers = (tokens: Tokens, at: number): boolean =>
  !isPlural(tokens.word[at] as string) && tokens.kind[at + 1] === TOKEN.word && isPlural(tokens.word[at + 1] as string);

const BEFORE_AGAIN = wordSet("at for more all than only just");

/** "twice a week", "twice as fast", "twice what it was", "it failed twice". */
function readTimesOf(tokens: Tokens, at: number, times: number, endToken: number): Amount | null {
  const next = tokens.word[at + 1];
  if (times > 1 && (next === "as" || next === "what" || next === "the" || next === "our" || next === "its"))
    return { end: at + 1, value: times, unit: "x", kind: "ratio", form: "words" };
  const odds = times === 1 && next === "in" ? findNumber(tokens, at + 2) : null;
  if (odds !== null && !odds.isCode && odds.value > 1 && isOddsIn(tokens, { ...odds, value: 1, end: at + 1 }, odds))
    return { end: odds.end, value: tidy(1 / odds.value), unit: null, kind: "ratio", form: "words" };
  const per = readPer(tokens, at + 1, endToken);
  if (per !== null) return { end: per.end, value: times, unit: `/${per.unit}`, kind: "rate", form: "words" };
  const isEnd =
    at + 1 >= endToken || tokens.kind[at + 1] === TOKEN.mark || next === "in" || next === "before" || next === "and";
  const isJust =
    /^(just|only)$/.test(tokens.word[at - 1] ?? "") && /(ed|broke|ran|fell|rang|shut)$/.test(tokens.word[at - 2] ?? "");
  const before = tokens.word[isJust ? at - 2 : at - 1] ?? "";
  const isVerb =
    /^[a-z]{3,}ed$/.test(before) ||
    /^(broke|went|it|them|him|her|us|me|fell|ran|met|came|down|out|off|up|late|shut)$/.test(before) ||
    (before === "to" && /ed|en$/.test(tokens.word[at - 2] ?? ""));
  if (isEnd && /^(,|only|just|but)$/.test(before) && next !== "and" && hasTimesBefore(tokens, at))
    return { end: at + 1, value: times, unit: "times", kind: "count", form: "words" };
  if (!isEnd || !isVerb || isIn(BEFORE_AGAIN, tokens, isJust ? at - 2 : at - 1) || (times === 1 && next === "and"))
    return null;
  return { end: at + 1, value: times, unit: before === "failed" ? "failures" : "times", kind: "count", form: "words" };
}

const TIMES_REACH = 20;

/** "four times a month, but only twice in the six months after": how often it was before is told the same way. */
function hasTimesBefore(tokens: Tokens, at: number): boolean {
  for (let index = at - 2; index >= 0 && index >= at - TIMES_REACH; index--)
    if (
      /^(times|twice|once)$/.test(tokens.word[index] as string) &&
      /^(an?|per|every|each)$/.test(tokens.word[index + 1] as string)
    )
      return true;
  return false;
}
