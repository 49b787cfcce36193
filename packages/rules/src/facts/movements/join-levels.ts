import type { Document, Sentence } from "../../text/document-model.ts";
import { hasIn, isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { ChangeFact, MeasureFact, QuantityFact } from "../fact-model.ts";
import { isSingle } from "../numbers/borrow-unit.ts";
import { directionOf, measureOf } from "../numbers/measure.ts";
import { isHypothetical } from "./hypothetical.ts";
import { hasWordNear, nameWordsOf } from "./join-baselines.ts";
import { canJoin, joinedChange, onlyOne, tellsNow } from "./join-neighbours.ts";
import { findMetric } from "./metric-name.ts";

/**
 * "Feedback on the module stood at 2.9. … The module now sits at 4.3.", "It was stuck at 58%. … A year on it's 71%.":
 * a level of now, and one of then some sentences before, of the same name or meant by a pronoun.
 */
export function joinLevels(
  document: Document,
  bits: readonly number[],
  quantities: readonly QuantityFact[],
  changes: ChangeFact[],
): void {
  const { tokens, sentences } = document;
  const found = changes.length;
  const levels: QuantityFact[] = [];
  let at = 0;
  let told = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const from = at;
    while (at < quantities.length && (quantities[at] as QuantityFact).sentence === sentence) at++;
    const firstTold = told;
    while (told < found && (changes[told] as ChangeFact).sentence === sentence) told++;
    if (at === from) continue;
    const now = onlyOne(tokens, quantities, from, at);
    if (told > firstTold) {
      const open = told - firstTold === 1 ? (changes[firstTold] as ChangeFact) : null;
      if (open !== null && now !== null) giveBaseline(document, open, levels.at(-1) ?? null, now);
      continue;
    }
    const isNow = now !== null && isLevel(tokens, now) && tellsNow(document, sentence);
    const then = isNow ? thenOf(document, bits, levels, now) : null;
    if (now !== null && then !== null) changes.push(joinedChange(document, bits, then, now, now));
    else
      for (let index = from; index < at; index++) addLevel(document, bits, quantities[index] as QuantityFact, levels);
  }
  if (changes.length > found) changes.sort((a, b) => a.first - b.first);
}

const LEVELS = wordSet(
  "is are was were it's that's they're there's at under below over above to takes take took needs need had have has remained stood",
);
const ROUGHLY = wordSet("about around just only roughly nearly almost some the well now still");

/** Told as a level: "is 75", "sits at 4.3"; not "for one day". */
function isLevel(tokens: Tokens, { first }: QuantityFact): boolean {
  let at = first - 1;
  while (at > 0 && isIn(ROUGHLY, tokens, at)) at--;
  return isIn(LEVELS, tokens, at);
}

const PAST_LEVEL = wordSet("was were stood had been ran running took averaged stuck stalled sat hovered hit totalled");
const LEVEL_REACH = 6;

/** A number that the text tells of an earlier time: "had hit 340 a month". */
function addLevel(document: Document, bits: readonly number[], quantity: QuantityFact, levels: QuantityFact[]): void {
  const { tokens, sentences } = document;
  if (quantity.kind === "not_a_metric" || quantity.value === null || quantity.unit === "x" || isSingle(quantity))
    return;
  const { firstToken } = sentences[quantity.sentence] as Sentence;
  if (!hasIn(PAST_LEVEL, tokens, Math.max(firstToken, quantity.first - LEVEL_REACH), quantity.first)) return;
  if (!isHypothetical(tokens, bits, quantity.first, firstToken)) levels.push(quantity);
}

const PRONOUN_DISTANCE = 3;

function thenOf(
  document: Document,
  bits: readonly number[],
  levels: readonly QuantityFact[],
  now: QuantityFact,
): QuantityFact | null {
  const { tokens, sentences } = document;
  const last = levels.at(-1);
  if (last === undefined) return null;
  const { firstToken, endToken } = sentences[now.sentence] as Sentence;
  if (
    now.sentence - last.sentence <= PRONOUN_DISTANCE &&
    canJoin(last, now) &&
    last.value !== now.value &&
    hasPronoun(tokens, Math.max(firstToken, now.first - PRONOUN_REACH), now.first)
  )
    return last;
  const words = nameWordsOf(findMetric(tokens, bits, now.first, now.end, firstToken, endToken));
  if (words.size === 0) return null;
  return (
    levels.find((then) => isSameMeasure(then, now) && then.value !== now.value && hasWordNear(tokens, then, words)) ??
    null
  );
}

/** Of one unit; a mark may be told with its scale and without. */
const isSameMeasure = (then: QuantityFact, now: QuantityFact): boolean =>
  canJoin(then, now) || (then.unit === now.unit && then.kind === now.kind && then.unit === null);

const PRONOUN_REACH = 4;
const PRONOUNS = wordSet("it it's they they're that that's them there there's");

/** "it's 71%", "there were 140", "we are at 75". */
function hasPronoun(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isIn(PRONOUNS, tokens, at)) return true;
    if (/^(we're|we)$/.test(tokens.word[at] as string) && tokens.word[to - 1] === "at") return true;
  }
  return false;
}

/** "We had a backlog of 900. We worked it down to 150.": the movement told without a baseline has it a sentence before. */
function giveBaseline({ tokens }: Document, open: ChangeFact, then: QuantityFact | null, now: QuantityFact): void {
  if (then === null || open.from !== null || open.toQuantity !== now || open.sentence - then.sentence > 1) return;
  if (!hasPronoun(tokens, now.first - PRONOUN_REACH, now.first) || !canJoin(then, now)) return;
  const from = measureOf(then) as MeasureFact;
  const direction = directionOf(from, open.to as MeasureFact);
  if (direction !== open.direction) return;
  open.from = from;
  open.fromQuantity = then;
  open.isJoined = true;
  const to = open.to as MeasureFact;
  if (to.unit === null) open.to = { value: to.value, unit: from.unit };
}
