import { VULGAR_FRACTIONS } from "../../lexicons/number-words.ts";
import { MAGNITUDES, MONTHS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import type { Document } from "../../text/document-model.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { borrowUnit, takeMinutes } from "./borrow-unit.ts";
import { takeHeadRate } from "./head-rates.ts";
import { readName } from "./number-names.ts";
import { readAmount } from "./read-amount.ts";
import { NOTE_WORDS, SIZED } from "./read-article.ts";
import { readJoinedMoney } from "./read-joined-money.ts";
import { currencyBefore } from "./read-money.ts";
import { findNumber } from "./read-number.ts";
import { isRankPlace } from "./read-ordinal.ts";
import { readRaceTime } from "./read-race-time.ts";

/** Finds every quantity, and every number that is only a name (`not_a_metric`), in reading order. */
export function findQuantities(document: Document, bits: readonly number[]): QuantityFact[] {
  const { tokens, sentences } = document;
  const found: QuantityFact[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as { firstToken: number; endToken: number };
    const from = found.length;
    for (let at = firstToken; at < endToken; ) {
      const isCandidate = isNumeric(tokens, bits, at);
      const quantity = isCandidate ? quantityAt(tokens, bits, at, firstToken, endToken, index) : null;
      if (quantity === null) at++;
      else {
        found.push(quantity);
        takeMinutes(tokens, found);
        borrowUnit(tokens, bits, found, firstToken);
        at = Math.max(at + 1, quantity.end);
      }
    }
    if (found.length > from) takeHeadRate(tokens, found, from, firstToken, endToken);
  }
  return found;
}

const MAGNITUDE_WORDS = wordSet([...MAGNITUDES.keys()].join(" "));

/** Whether a quantity or a numbered name may begin here; most tokens are passed over at this point. */
function isNumeric(tokens: Tokens, bits: readonly number[], at: number): boolean {
  const kind = tokens.kind[at];
  if (kind === TOKEN.mark) return (tokens.word[at] as string).charCodeAt(0) > 127 && VULGAR_FRACTIONS.hasAt(tokens, at);
  if (kind !== TOKEN.word) return true;
  if (((bits[at] as number) & WORD_CLASS.numeric) === 0) return isMonthDay(tokens, at);
  const word = tokens.word[at];
  if (word !== "a" && word !== "an") return true;
  return (
    ((bits[at + 1] ?? 0) & (WORD_CLASS.numeric | WORD_CLASS.timeUnit)) !== 0 ||
    isIn(MAGNITUDE_WORDS, tokens, at + 1) ||
    isIn(SIZED, tokens, at + 1) ||
    isIn(NOTE_WORDS, tokens, at + 1) ||
    tokens.word[at + 1] === "decade"
  );
}

const isMonthDay = (tokens: Tokens, at: number) =>
  tokens.capital[at] === 1 && tokens.kind[at + 1] === TOKEN.number && MONTHS.hasAt(tokens, at);

const APPROXIMATE = wordSet(
  "about around roughly nearly almost approximately some circa ca under over less more than just approx",
);

const isAbout = (tokens: Tokens, first: number) => isIn(APPROXIMATE, tokens, first - 1);

function quantityAt(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  firstToken: number,
  endToken: number,
  sentence: number,
): QuantityFact | null {
  const joined = readJoinedMoney(tokens, at, firstToken, endToken);
  if (joined !== null) return plainQuantity(joined, at, sentence, isAbout(tokens, at));
  const timed = readRaceTime(tokens, at, firstToken);
  if (timed !== null) return plainQuantity(timed, at, sentence, isAbout(tokens, at));
  const number = findNumber(tokens, at);
  const named = readName(tokens, at, number, firstToken, endToken);
  if (named !== null) {
    const { first, end } = named;
    return plainQuantity(
      { end, value: null, unit: null, kind: "not_a_metric", form: "digits" },
      first,
      sentence,
      false,
    );
  }
  const read = readAmount(tokens, bits, at, number, firstToken, endToken);
  if (read === null) return null;
  const opening = readOpening(
    tokens,
    at,
    firstToken,
    read.kind === "money" || read.kind === "rate",
    read.unit === "°C",
  );
  const isRank =
    read.kind === "count" &&
    tokens.kind[at] === TOKEN.number &&
    tokens.kind[at + 1] === TOKEN.word &&
    tokens.gap[at + 1] === GAP.none &&
    isRankPlace(tokens, at);
  const isNegative = opening.sign < 0 && typeof read.value === "number";
  return {
    first: opening.first,
    end: isRank ? at + 2 : read.end,
    value: isNegative ? -(read.value as number) : read.value,
    unit: isRank ? "rank" : read.unit,
    kind: read.kind,
    sentence,
    form: read.form,
    isApproximate: opening.isApproximate || isAbout(tokens, opening.first),
    sign: opening.sign,
    isBorrowed: false,
  };
}

type Read = Pick<QuantityFact, "end" | "value" | "unit" | "kind" | "form">;

/** A quantity with nothing before it that changes it. */
const plainQuantity = (
  { end, value, unit, kind, form }: Read,
  first: number,
  sentence: number,
  isApproximate: boolean,
): QuantityFact => ({ first, end, value, unit, kind, sentence, form, isApproximate, sign: 0, isBorrowed: false });

interface Opening {
  first: number;
  sign: -1 | 0 | 1;
  isApproximate: boolean;
}

/** What stands before the digits and belongs to them: "~", "+", "minus", "£", "A$", "between". */
function readOpening(tokens: Tokens, at: number, firstToken: number, isMoney: boolean, isHeat: boolean): Opening {
  const currency = isMoney ? currencyBefore(tokens, at) : null;
  const opening: Opening = {
    first: currency === null ? at : Math.max(firstToken, currency.first),
    sign: 0,
    isApproximate: false,
  };
  for (let before = at - 1; before >= firstToken; before--) {
    const mark = tokens.word[before] as string;
    const isInside = before >= opening.first;
    if (!isInside && tokens.gap[before + 1] !== GAP.none) break;
    if (mark === "~" || mark === "≈") opening.isApproximate = true;
    else if (mark === "+") opening.sign = 1;
    else if (mark === "−" || (mark === "-" && isFree(tokens, before, firstToken))) opening.sign = -1;
    else if (mark === "–" && tokens.gap[before] === GAP.space && tokens.word[before - 1] === "(") opening.sign = -1;
    else if (!isInside) break;
    opening.first = Math.min(opening.first, before);
  }
  const word = tokens.word[opening.first - 1];
  if (
    opening.first > firstToken &&
    (word === "minus" || word === "plus") &&
    (isHeat || tokens.kind[at] !== TOKEN.word)
  ) {
    opening.first--;
    opening.sign = word === "minus" ? -1 : 1;
  }
  return opening;
}

/** A hyphen that begins a number, not one between two. */
const isFree = (tokens: Tokens, at: number, firstToken: number) =>
  at === firstToken ||
  (tokens.gap[at] as number) >= GAP.space ||
  tokens.word[at - 1] === "(" ||
  tokens.word[at - 1] === "→";
