import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import { tidy } from "./read-number.ts";
import { readPer } from "./read-per.ts";
import type { Amount } from "./read-ratio.ts";

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, million: 1e6, billion: 1e9 };

/**
 * "R250,000", "R1.2 million", "R40k": South African rand, whose sign is a letter that touches the number.
 * Without a group, a magnitude or "a month" behind it an R and a number are a code.
 */
export function readRand(tokens: Tokens, at: number, endToken: number): Amount | null {
  if (tokens.kind[at] !== TOKEN.mixed || tokens.capital[at] !== 1) return null;
  const opening = /^r(\d{1,3})(k|m|bn)?$/.exec(tokens.word[at] as string);
  if (opening === null) return null;
  let digits = opening[1] as string;
  let end = at + 1;
  while (isGroup(tokens, end)) {
    digits += (tokens.word[end + 1] as string).replaceAll(",", "");
    end += 2;
  }
  const hasGroups = end > at + 1;
  if (!hasGroups && tokens.word[end] === "." && /^\d{1,2}$/.test(tokens.word[end + 1] ?? "") && isTight(tokens, end)) {
    digits += `.${tokens.word[end + 1]}`;
    end += 2;
  }
  const suffix = opening[2] ?? "";
  const written = suffix === "" ? (tokens.word[end] ?? "") : suffix;
  const factor = Object.hasOwn(FACTORS, written) ? (FACTORS[written] as number) : null;
  if (factor !== null && suffix === "") end++;
  const per = readPer(tokens, end, endToken);
  if (!hasGroups && factor === null && per === null) return null;
  const value = tidy(Number(digits) * (factor ?? 1));
  if (per === null) return { end, value, unit: "ZAR", kind: "money", form: "digits" };
  return { end: per.end, value, unit: `ZAR/${per.unit}`, kind: "rate", form: "digits" };
}

/** "," and groups of three digits that touch. */
const isGroup = (tokens: Tokens, at: number) =>
  tokens.word[at] === "," && /^\d{3}(,\d{3})*$/.test(tokens.word[at + 1] ?? "") && isTight(tokens, at);

const isTight = (tokens: Tokens, at: number) => tokens.gap[at] === GAP.none && tokens.gap[at + 1] === GAP.none;
