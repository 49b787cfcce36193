import { TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import type { Document } from "../../text/document-model.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { ChangeFact, MeasureFact, QuantityFact } from "../fact-model.ts";
import { directionOf, inBase, measureOf } from "../numbers/measure.ts";
import { isRateOf, shareUnits } from "../numbers/share-units.ts";
import { isWhen } from "../numbers/time-spans.ts";
import { findMetric } from "./metric-name.ts";
import { hasPast } from "./then-and-now.ts";
import { isByTime, PERIOD } from "./time-signs.ts";

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
    const isForward =
      (opensWith(document, sentence - 1, "old") && opensWith(document, sentence, "new")) ||
      (tellsNow(document, sentence) &&
        (tellsThen(document, sentence - 1) || isSameLater(document, bits, then, now, sentence))) ||
      isTenseApart(document, bits, then, now) ||
      isBareSince(document, bits, then, now);
    const isBackward =
      !isForward &&
      (tellsNow(document, sentence - 1) ? opensThen(document, sentence) : isNowThen(document, then, now, sentence));
    if (!(isForward || isBackward) || !canJoin(then, now)) continue;
    changes.push(
      isForward ? joinedChange(document, bits, then, now, now) : joinedChange(document, bits, now, then, now),
    );
  }
  if (changes.length > found) changes.sort((a, b) => a.first - b.first);
}

/** "Parcels are running at 410 a week. Before the plant closed it was 150." */
function isNowThen(document: Document, now: QuantityFact, then: QuantityFact, sentence: number): boolean {
  const { word } = document.tokens;
  return (
    /^(it|they) (was|were)$/.test(`${word[then.first - 2]} ${word[then.first - 1]}`) &&
    hasIn(TAKES_NOW, document.tokens, Math.max(0, now.first - 3), now.first) &&
    tellsThen(document, sentence)
  );
}

/** The movement between two levels of different sentences, told where `here` stands; their units are shared. */
export function joinedChange(
  document: Document,
  bits: readonly number[],
  from: QuantityFact,
  to: QuantityFact,
  here: QuantityFact,
): ChangeFact {
  shareUnits(document.tokens, from, to);
  const fromMeasure = measureOf(from) as MeasureFact;
  const toMeasure = measureOf(to) as MeasureFact;
  const named = from.sentence < to.sentence ? from : to;
  const { firstToken } = document.sentences[named.sentence] as { firstToken: number };
  return {
    first: here.first,
    end: here.end,
    sentence: here.sentence,
    from: fromMeasure,
    to: toMeasure,
    direction: directionOf(fromMeasure, toMeasure),
    relative: null,
    claimed: null,
    isRough: false,
    isSpeed: false,
    metric: findMetric(document.tokens, bits, named.first, named.end, firstToken, named.end),
    isJoined: true,
    better: null,
    fromQuantity: from,
    toQuantity: to,
  };
}

/** The one number that measures something between two places of the list; null where there are none or more. */
export function onlyOne(
  tokens: Tokens,
  quantities: readonly QuantityFact[],
  from: number,
  to: number,
): QuantityFact | null {
  let found: QuantityFact | null = null;
  for (let index = from; index < to; index++) {
    const quantity = quantities[index] as QuantityFact;
    if (quantity.kind === "not_a_metric" || isWhen(tokens, quantity) || isSpanOpening(tokens, quantity)) continue;
    if (found !== null || quantity.unit === "x" || quantity.value === null) return null;
    found = quantity;
  }
  return found;
}

/** The same unit, or a bare number after one with a unit. */
export function canJoin(then: QuantityFact, now: QuantityFact): boolean {
  if (now.unit === null) return then.kind === "ratio" ? now.kind === "ratio" : now.kind === "count";
  if (then.unit === null) return false;
  const base = (quantity: QuantityFact) => inBase({ value: 1, unit: quantity.unit }).base;
  return (then.kind === now.kind && base(then) === base(now)) || isRateOf(then, now);
}

/** "After six weeks it was", "Within two months we had". */
const isSpanOpening = (tokens: Tokens, { kind, first }: QuantityFact): boolean =>
  kind === "duration" && isIn(WITHIN, tokens, first - 1) && (first < 2 || tokens.kind[first - 2] === TOKEN.mark);

const WITHIN = wordSet("after within");
const THEN = wordSet("previously formerly originally initially before beforehand");
const OPENING = wordSet("then before was");
const TAKES = wordSet("used had");

/** A word of time in the next few words. */
function hasTimeUnit(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 4; at++) if (TIME_UNITS.has(tokens.word[at] ?? "")) return true;
  return false;
}

const NOW = wordSet("now today nowadays afterwards currently since");

/** "used to take", "had been", "before", "at first", "when I started". */
function tellsThen(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  if (tokens.word[firstToken + 1] === ":" && isIn(OPENING, tokens, firstToken)) return true;
  for (let at = firstToken; at < endToken; at++) {
    const word = tokens.word[at] as string;
    const next = tokens.word[at + 1];
    if (isIn(TAKES, tokens, at) && (next === "to" || next === "been")) return word === "used" || next === "been";
    if (isIn(THEN, tokens, at) && (at < firstToken + 2 || isClose(tokens, at + 1, endToken))) return true;
    if (/^(started|began)$/.test(word) && /^(with|at|on|from)$/.test(next ?? "")) return true;
    if (word === "ago" && at <= firstToken + 3) return true;
    if (/^(last|that)$/.test(word) && isIn(PERIOD, tokens, at + 1)) return true;
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

/** "The old press needed …", "With the new one …". */
function opensWith({ tokens, sentences }: Document, sentence: number, word: string): boolean {
  const { firstToken } = sentences[sentence] as { firstToken: number };
  const at = isIn(UNDER, tokens, firstToken) ? firstToken + 1 : firstToken;
  return /^(the|our|my|their)$/.test(tokens.word[at] ?? "") && tokens.word[at + 1] === word;
}

const UNDER = wordSet("with under in on");
const TAKES_NOW = wordSet("is are it's they're takes take needs need costs cost");

/** "A load took us 50 minutes. With the new ramp it takes 20.": one verb of then, and a pronoun's of now. */
function isTenseApart(
  { tokens, sentences }: Document,
  bits: readonly number[],
  then: QuantityFact,
  now: QuantityFact,
): boolean {
  const { firstToken } = sentences[then.sentence] as { firstToken: number };
  const at = now.first - 1;
  const isPronoun = /^(it's|they're)$/.test(tokens.word[at] as string) || /^(it|they)$/.test(tokens.word[at - 1] ?? "");
  if (!isPronoun || !isIn(TAKES_NOW, tokens, at)) return false;
  for (let index = then.first - 1; index >= firstToken && index >= then.first - 3; index--) {
    const isPast =
      ((bits[index] as number) & WORD_CLASS.past) !== 0 || /^(was|were)$/.test(tokens.word[index] as string);
    if (isPast) return true;
  }
  return false;
}

/** "The lab answered in 48 hours. With the courier it answers in 6.": a bare number that closes a clause without a past. */
function isBareSince(
  { tokens, sentences }: Document,
  bits: readonly number[],
  then: QuantityFact,
  now: QuantityFact,
): boolean {
  const end = isIn(NOW, tokens, now.end) ? now.end + 1 : now.end;
  if (now.unit !== null || then.unit === null || !isClose(tokens, end, tokens.length)) return false;
  const told = sentences[then.sentence] as { firstToken: number };
  const here = sentences[now.sentence] as { firstToken: number };
  if (now.first - here.firstToken < 2 || !hasPast(tokens, bits, told.firstToken, then.first)) return false;
  const isGot = /^(i've|we've|has|have) got$/.test(`${tokens.word[now.first - 2]} ${tokens.word[now.first - 1]}`);
  const isPast = !isGot && hasPast(tokens, bits, here.firstToken, now.first);
  return !isPast && !isIn(OPEN_ENDED, tokens, here.firstToken);
}

/** "If you come at 10", "Take 10". */
const OPEN_ENDED = wordSet("if when take think imagine say would");

/** "It was 15%.", "Before that they were 40." */
function opensThen(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken } = sentences[sentence] as { firstToken: number };
  const opening = tokens.word.slice(firstToken, firstToken + 3).join(" ");
  return /^(it|they|that|this|there) (was|were|had|used) /.test(`${opening} `) || tellsThen(document, sentence);
}

/** "now", "today", "by March", "a year later", "in the end". */
export function tellsNow(document: Document, sentence: number): boolean {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++)
    if (isIn(NOW, tokens, at) || isPeriodOfNow(tokens, at, firstToken) || isLater(tokens, at, endToken)) return true;
  return false;
}

/** "by March", "this season", "After six weeks", "these days", "a year on", "at the end". */
function isPeriodOfNow(tokens: Tokens, at: number, firstToken: number): boolean {
  const next = tokens.word[at + 1] ?? "";
  const before = tokens.word[at - 1] ?? "";
  switch (tokens.word[at]) {
    case "by":
      return isByTime(tokens, at + 1);
    case "this":
      return isIn(PERIOD, tokens, at + 1);
    case "after":
    case "within":
      return at === firstToken && hasTimeUnit(tokens, at + 1);
    case "these":
      return next === "days";
    case "on":
      return TIME_UNITS.has(before) && at <= firstToken + 3;
    case "end":
      return before === "the" && /^(at|by|in)$/.test(tokens.word[at - 2] ?? "");
    default:
      return false;
  }
}

/** "a year later", "when I left". */
function isLater(tokens: Tokens, at: number, endToken: number): boolean {
  if (tokens.word[at] === "later")
    return isClose(tokens, at + 1, endToken) || TIME_UNITS.has(tokens.word[at - 1] ?? "");
  return tokens.word[at] === "when" && isIn(LEFT, tokens, at + 2);
}

const LEFT = wordSet("left finished stopped handed retired ended moved");

const isClose = (tokens: Tokens, at: number, endToken: number) => at >= endToken || tokens.kind[at] === TOKEN.mark;
