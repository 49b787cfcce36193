import { MONTHS, TIME_UNITS } from "../lexicons/units.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document } from "../text/document-model.ts";
import { isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { ChangeFact, MeasureFact, QuantityFact } from "./fact-model.ts";
import { directionOf, inBase, measureOf } from "./measure.ts";
import { findMetric } from "./metric-name.ts";
import { shareUnits } from "./share-units.ts";
import { isWhen } from "./then-and-now.ts";

/**
 * "The kiln used to take nine hours. Now it takes four.": one number each in two neighbouring sentences, of which the
 * first tells of then and the second of now.
 */
export function joinNeighbours(
  document: Document,
  bits: readonly number[],
  quantities: readonly QuantityFact[],
  changes: ChangeFact[],
): void {
  const found = changes.length;
  const taken = new Set<number>(changes.map(({ sentence }) => sentence));
  let at = 0;
  let before: QuantityFact | null = null;
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const from = at;
    while (at < quantities.length && (quantities[at] as QuantityFact).sentence === sentence) at++;
    const now = taken.has(sentence) ? null : onlyOne(document.tokens, quantities, from, at);
    const then = before;
    before = now;
    if (then === null || now === null) continue;
    const { tokens } = document;
    const isForward =
      tellsNow(document, sentence) &&
      (tellsThen(document, sentence - 1) || isSameLater(document, bits, then, now, sentence));
    const isBackward = !isForward && tellsNow(document, sentence - 1) && opensThen(document, sentence);
    if (!(isForward || isBackward) || !canJoin(then, now)) continue;
    shareUnits(then, now);
    const fromMeasure = measureOf(isForward ? then : now) as MeasureFact;
    const toMeasure = measureOf(isForward ? now : then) as MeasureFact;
    const { firstToken } = document.sentences[then.sentence] as { firstToken: number };
    changes.push({
      first: now.first,
      end: now.end,
      sentence,
      from: fromMeasure,
      to: toMeasure,
      direction: directionOf(fromMeasure, toMeasure),
      relative: null,
      claimed: null,
      isRough: false,
      isSpeed: false,
      metric: findMetric(tokens, bits, then.first, then.end, firstToken, then.end),
      isJoined: true,
      better: null,
      fromQuantity: isForward ? then : now,
      toQuantity: isForward ? now : then,
    });
  }
  if (changes.length > found) changes.sort((a, b) => a.first - b.first);
}

/** The one number that measures something between two places of the list; null where there are none or more. */
function onlyOne(tokens: Tokens, quantities: readonly QuantityFact[], from: number, to: number): QuantityFact | null {
  let found: QuantityFact | null = null;
  for (let index = from; index < to; index++) {
    const quantity = quantities[index] as QuantityFact;
    if (quantity.kind === "not_a_metric" || isWhen(tokens, quantity)) continue;
    if (found !== null || quantity.unit === "x" || quantity.value === null) return null;
    found = quantity;
  }
  return found;
}

/** The same unit, or a bare number after one with a unit. */
function canJoin(then: QuantityFact, now: QuantityFact): boolean {
  if (now.unit === null) return now.kind === "count" && then.kind !== "ratio";
  if (then.unit === null) return false;
  const base = (quantity: QuantityFact) => inBase({ value: 1, unit: quantity.unit }).base;
  return then.kind === now.kind && base(then) === base(now);
}

const THEN = wordSet("previously formerly originally initially before beforehand");
const TAKES = wordSet("used had");
const NOW = wordSet("now today nowadays afterwards currently since");

/** "used to take", "had been", "before", "at first", "when I started". */
function tellsThen(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens.word[at] as string;
    const next = tokens.word[at + 1];
    if (isIn(TAKES, tokens, at) && (next === "to" || next === "been")) return word === "used" || next === "been";
    if (isIn(THEN, tokens, at) && (at < firstToken + 2 || isClose(tokens, at + 1, endToken))) return true;
    if (/^(started|began)$/.test(word) && /^(with|at|on|from)$/.test(next ?? "")) return true;
    if (word === "at" && (next === "first" || tokens.word[at + 2] === "start")) return true;
    if (word === "when" && /^(started|came|joined|arrived|began)$/.test(tokens.word[at + 2] ?? "")) return true;
  }
  return false;
}

/** "Sick days were 11 a head. Two years later they were 6.": of the same thing, some time on. */
function isSameLater(
  { tokens, sentences }: Document,
  bits: readonly number[],
  then: QuantityFact,
  now: QuantityFact,
  sentence: number,
): boolean {
  const { firstToken } = sentences[sentence - 1] as { firstToken: number };
  const told = then.first - 1;
  const verb = tokens.word[told] as string;
  const isPast = /^(was|were)$|ed$/.test(verb) || ((bits[told] as number) & WORD_CLASS.past) !== 0;
  if (told <= firstToken || !isPast || now.first - 2 < (sentences[sentence] as { firstToken: number }).firstToken)
    return false;
  return (
    /^(was|were)$/.test(tokens.word[now.first - 1] as string) &&
    /^(it|they)$/.test(tokens.word[now.first - 2] as string)
  );
}

/** "It was 15%.", "Before that they were 40." */
function opensThen(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken } = sentences[sentence] as { firstToken: number };
  const opening = tokens.word.slice(firstToken, firstToken + 3).join(" ");
  return /^(it|they|that|this|there) (was|were|had|used) /.test(`${opening} `) || tellsThen(document, sentence);
}

/** "now", "today", "by March", "a year later", "in the end". */
function tellsNow(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens.word[at] as string;
    const next = tokens.word[at + 1] ?? "";
    if (isIn(NOW, tokens, at)) return true;
    if (word === "by" && MONTHS.has(next)) return true;
    if (word === "these" && next === "days") return true;
    if (word === "later" && (isClose(tokens, at + 1, endToken) || TIME_UNITS.has(tokens.word[at - 1] ?? "")))
      return true;
    if (word === "when" && /^(left|finished|stopped)$/.test(tokens.word[at + 2] ?? "")) return true;
  }
  return false;
}

const isClose = (tokens: Tokens, at: number, endToken: number) => at >= endToken || tokens.kind[at] === TOKEN.mark;
