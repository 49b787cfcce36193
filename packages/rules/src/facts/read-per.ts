import { PER_NOUNS, SIZE_UNITS, TIME_UNITS } from "../lexicons/units.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";

const text = (table: Readonly<Record<string, string>>, key: string): string | null =>
  Object.hasOwn(table, key) ? (table[key] as string) : null;

const ADVERBS: Readonly<Record<string, string>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
  hourly: "h",
  nightly: "night",
};

/** "/week", "per month", "a day", "each year", "a round", "weekly". */
export function readPer(tokens: Tokens, at: number, endToken: number): { end: number; unit: string } | null {
  if (at >= endToken) return null;
  const link = tokens.word[at] as string;
  if (Object.hasOwn(ADVERBS, link) && (tokens.gap[at] as number) <= GAP.space) {
    const isAdverb =
      at + 1 >= endToken || tokens.kind[at + 1] === TOKEN.mark || !/^[a-z]+s$/.test(tokens.word[at + 1] as string);
    return isAdverb ? { end: at + 1, unit: ADVERBS[link] as string } : null;
  }
  const next = tokens.word[at + 1];
  if (next === undefined || at + 1 >= endToken) return null;
  const time = text(TIME_UNITS, next);
  if (link === "/")
    return tokens.gap[at] === GAP.none && tokens.kind[at + 1] === TOKEN.word
      ? { end: at + 2, unit: time ?? text(SIZE_UNITS, next) ?? next }
      : null;
  if (link === "per" || link === "pro")
    return next === "cent" || tokens.kind[at + 1] !== TOKEN.word
      ? null
      : { end: at + 2, unit: time ?? text(SIZE_UNITS, next) ?? next };
  if (link !== "a" && link !== "an" && link !== "each" && link !== "every") return null;
  if (time !== null && next !== "s" && next !== "h" && (next !== "second" || tokens.kind[at + 2] !== TOKEN.word))
    return { end: at + 2, unit: time };
  return PER_NOUNS.has(next) ? { end: at + 2, unit: text(SIZE_UNITS, next) ?? next } : null;
}
