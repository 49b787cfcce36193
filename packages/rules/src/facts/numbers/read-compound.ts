import { SECONDS, TIME_UNITS } from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { readHalfMore } from "./read-fraction.ts";
import { findNumber, tidy } from "./read-number.ts";
import type { Amount } from "./read-ratio.ts";

/** How many of the smaller unit one of the larger has; null where the two are not told together. */
function partsOf(larger: string, smaller: string): number | null {
  if (larger === "year") return smaller === "month" ? 12 : null;
  if (larger === "month" || !SECONDS.has(larger) || !SECONDS.has(smaller)) return null;
  const parts = (SECONDS.get(larger) as number) / (SECONDS.get(smaller) as number);
  return parts > 1 && smaller !== "ms" ? parts : null;
}

/**
 * "6 h 20 min", "three days, four hours and ten minutes", "a day and a half": what stands behind a duration and belongs
 * to it; the smallest unit wins. `factor` is 2 for fortnights.
 */
export function withRemainder(tokens: Tokens, amount: Amount, factor: number, endToken: number): Amount {
  if (typeof amount.value !== "number" || (amount.kind !== "duration" && amount.kind !== "size")) return amount;
  const more = readHalfMore(tokens, amount.end);
  if (amount.kind === "size" && more === null) return amount;
  if (more !== null) return { ...amount, value: tidy(amount.value + more.value * factor), end: more.end };
  let whole = amount;
  for (;;) {
    const longer = withSmaller(tokens, whole, endToken);
    if (longer === null) return whole;
    whole = longer;
  }
}

/** The duration with one smaller unit more; null where none follows. */
function withSmaller(tokens: Tokens, amount: Amount, endToken: number): Amount | null {
  let next = amount.end;
  if (tokens.word[next] === ",") next++;
  if (tokens.word[next] === "and") next++;
  if (next >= endToken || (tokens.gap[next] as number) > GAP.space) return null;
  const rest = findNumber(tokens, next);
  if (rest === null || rest.isCode || rest.form === "multiplier" || rest.form === "fraction") return null;
  const part = amount.unit === "h" ? "min" : amount.unit === "min" ? "s" : null;
  if (part !== null && isSixtieths(tokens, next, rest.value, rest.end, endToken))
    return { ...amount, value: tidy((amount.value as number) * 60 + rest.value), unit: part, end: rest.end };
  const unitWord = tokens.word[rest.end] ?? "";
  const isTight = unitWord === "m" && amount.unit === "h" && tokens.gap[rest.end] === GAP.none;
  const smaller = isTight ? "min" : (TIME_UNITS.get(unitWord) ?? "");
  const parts = partsOf(amount.unit as string, smaller);
  if (parts === null || rest.value >= parts || rest.end >= endToken) return null;
  return { ...amount, value: tidy((amount.value as number) * parts + rest.value), unit: smaller, end: rest.end + 1 };
}

/** "an hour and ten", "3 hrs 40", "six minutes forty": a number behind the larger unit that counts nothing else. */
function isSixtieths(tokens: Tokens, at: number, value: number, end: number, endToken: number): boolean {
  const isJoined = tokens.word[at - 1] === "and" || TIME_UNITS.hasAt(tokens, at - 1);
  if (!isJoined || value < 5 || value > 59 || !Number.isInteger(value)) return false;
  return end >= endToken || tokens.kind[end] === TOKEN.mark ? tokens.word[end] !== "%" : isIn(AFTER_TIME, tokens, end);
}

const AFTER_TIME = wordSet("in to with for by from and on at when before after now today but than as while if because");

/** "2h30", "1h15m", "4m20s": letters and digits in one; `at` is the first number. */
export function readJoinedTime(tokens: Tokens, at: number): Amount | null {
  if (tokens.kind[at] !== TOKEN.number || tokens.kind[at + 1] !== TOKEN.mixed || tokens.gap[at + 1] !== GAP.none)
    return null;
  const joined = /^([hm])(\d\d?)(m|min|s)?$/.exec(tokens.word[at + 1] as string);
  if (joined === null || !/^\d{1,2}$/.test(tokens.word[at] as string)) return null;
  const isMinutes = joined[1] === "h" && joined[3] !== "s";
  if (!isMinutes && (joined[1] !== "m" || joined[3] !== "s")) return null;
  const value = Number(tokens.word[at]) * 60 + Number(joined[2]);
  return { end: at + 2, value, unit: isMinutes ? "min" : "s", kind: "duration", form: "digits" };
}
