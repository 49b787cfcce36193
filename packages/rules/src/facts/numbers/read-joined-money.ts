import { CURRENCY_SIGNS } from "../../lexicons/currencies.ts";
import { MAGNITUDES } from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { tidy } from "./read-number.ts";
import { readPer } from "./read-per.ts";
import type { Amount } from "./read-ratio.ts";

/**
 * "R250,000", "R1.2 million", "EUR9k", "KSh400": a currency in letters that touches its number. The R of South African
 * rand is the first letter of many codes too, so it needs a group, a magnitude, "a month" or a word of money beside it.
 */
export function readJoinedMoney(tokens: Tokens, at: number, firstToken: number, endToken: number): Amount | null {
  if (tokens.kind[at] !== TOKEN.mixed || tokens.capital[at] !== 1) return null;
  const opening = /^([a-z]{1,4})(\d{1,7})(k|m|bn)?$/.exec(tokens.word[at] as string);
  if (opening === null) return null;
  const sign = opening[1] as string;
  const currency = sign === "r" ? "ZAR" : CURRENCY_SIGNS.has(sign) ? (CURRENCY_SIGNS.get(sign) as string) : null;
  if (currency === null) return null;
  let digits = opening[2] as string;
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
  const suffix = opening[3] ?? "";
  const written = suffix === "" ? (tokens.word[end] ?? "") : suffix;
  const factor = MAGNITUDES.has(written) ? (MAGNITUDES.get(written) as number) : null;
  if (factor !== null && suffix === "") end++;
  const per = isAgo(tokens, end) ? null : readPer(tokens, end, endToken);
  const isRand = sign !== "r" || hasGroups || factor !== null || per !== null || hasMoneyWord(tokens, firstToken, at);
  if (!isRand) return null;
  const value = tidy(Number(digits) * (factor ?? 1));
  if (per === null) return { end, value, unit: currency, kind: "money", form: "digits" };
  return { end: per.end, value, unit: `${currency}/${per.unit}`, kind: "rate", form: "digits" };
}

/** "R365 a year ago" tells when. */
const isAgo = (tokens: Tokens, at: number) => /^(ago|later|earlier|before|after)$/.test(tokens.word[at + 2] ?? "");

const MONEY_WORDS = wordSet(
  `cost costs price prices rent fee fees wage wages paid pay pays bill bills charge charged charges budget spend spent
   basket sales turnover takings deposit fine salary earned earn earns sold sell buy bought worth owed debt margin loan`,
);

function hasMoneyWord(tokens: Tokens, firstToken: number, at: number): boolean {
  for (let index = firstToken; index < at; index++) if (isIn(MONEY_WORDS, tokens, index)) return true;
  return false;
}

/** "," and groups of three digits that touch. */
const isGroup = (tokens: Tokens, at: number) =>
  tokens.word[at] === "," && /^\d{3}(,\d{3})*$/.test(tokens.word[at + 1] ?? "") && isTight(tokens, at);

const isTight = (tokens: Tokens, at: number) => tokens.gap[at] === GAP.none && tokens.gap[at + 1] === GAP.none;
