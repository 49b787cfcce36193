import { MONTHS } from "../../lexicons/units.ts";
import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable, middle } from "../numbers/measure.ts";
import { isYearWord } from "../numbers/read-date.ts";
import { isRateOf } from "../numbers/share-units.ts";
import { PERIOD } from "./time-signs.ts";

const STEP_REACH = 7;
const LINKS = wordSet(", ; and it was were is are had has we in by just only about some down up to at the - – then");
const TIMES = wordSet(
  "then now today finally eventually this last next after following spring summer autumn winter christmas easter",
);

/** Between two numbers stands nothing but a step in time: ", last year it was", ", then", ", in 2022". */
export function isNextStep(tokens: Tokens, from: number, to: number): boolean {
  if (to - from < 2 || to - from > STEP_REACH) return false;
  if (tokens.kind[from] === TOKEN.word && !/^(in|by|last|this|for)$/.test(tokens.word[from] as string)) return false;
  let isTimed = false;
  for (let at = from; at < to; at++) {
    const isTime = isIn(TIMES, tokens, at) || MONTHS.hasAt(tokens, at) || isYearWord(tokens.word[at]);
    if (isTime) isTimed = true;
    else if (!isIn(LINKS, tokens, at) && !isIn(PERIOD, tokens, at) && tokens.word[at] !== "one") return false;
  }
  return isTimed;
}

/** "three years ago we had 40, last year it was eleven", "was twelve a day, then seven": the first two of a series. */
export function opensSeries(tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number): boolean {
  if (!isComparable(a, b) && !isRateOf(a, b)) return false;
  const from = nounEnd(tokens, a.end, b.first);
  if (!isNextStep(tokens, from, b.first)) return false;
  if (tokens.word[b.first - 1] === "then") return isLevel(tokens, a.first, firstToken) && isClosed(tokens, b.end);
  for (let at = a.first - 1; at >= firstToken && at >= a.first - AGO_REACH; at--)
    if (tokens.word[at] === "ago") return isLater(tokens, a.end, b.first);
  return false;
}

const OPENING_REACH = 4;
const WENT = wordSet("went ran : from was were read reads");

/** "12%, 9%, 4%" behind a colon or "went", "8% in 2019, 6% in 2020 and 3% last year": each below or each above the last. */
export function opensList(tokens: Tokens, here: readonly QuantityFact[], index: number, firstToken: number): boolean {
  const [a, b, c] = [here[index], here[index + 1], here[index + 2]];
  if (a === undefined || b === undefined || c === undefined) return false;
  const isDated = isDatedStep(tokens, a, b) && isDatedStep(tokens, b, c);
  if (!isDated && (!isStepBeside(tokens, a, b) || !isStepBeside(tokens, b, c))) return false;
  if ((middle(b.value ?? 0) - middle(a.value ?? 0)) * (middle(c.value ?? 0) - middle(b.value ?? 0)) <= 0) return false;
  if (isDated) return true;
  for (let at = a.first - 1; at >= firstToken && at >= a.first - OPENING_REACH; at--)
    if (isIn(WENT, tokens, at)) return true;
  return false;
}

/** A comma and nothing else between two numbers of one measure. */
export const isStepBeside = (tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean =>
  b.first - a.end === 1 && tokens.word[a.end] === "," && isComparable(a, b) && a.kind !== "ratio";

const isDatedStep = (tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean =>
  isComparable(a, b) && isNextStep(tokens, a.end, b.first);

const AGO_REACH = 7;

const NOUN_REACH = 4;

/** "forty lambs to foxes, last year": the mark behind the noun of the first. */
function nounEnd(tokens: Tokens, from: number, to: number): number {
  let at = from;
  while (at < to && at < from + NOUN_REACH && tokens.kind[at] === TOKEN.word) at++;
  return tokens.kind[at] === TOKEN.mark ? at : from;
}

const LATER = wordSet("last this now today");

function isLater(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isIn(LATER, tokens, at)) return true;
  return false;
}

const LEVELS = wordSet("was were is had at : took needed cost lost");

function isLevel(tokens: Tokens, first: number, firstToken: number): boolean {
  const at = /^(about|around|some|over|nearly)$/.test(tokens.word[first - 1] ?? "") ? first - 2 : first - 1;
  return at >= firstToken && isIn(LEVELS, tokens, at);
}

const isClosed = (tokens: Tokens, at: number) => at >= tokens.length || tokens.kind[at] === TOKEN.mark;
