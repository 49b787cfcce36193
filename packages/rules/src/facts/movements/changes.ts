import { findMetricKnowledge } from "../../lexicons/metric-families.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import type { Document } from "../../text/document-model.ts";
import { isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { ChangeFact, MeasureFact, QuantityFact } from "../fact-model.ts";
import { directionOf, measureOf, middle } from "../numbers/measure.ts";
import { isInTotal } from "../numbers/near-number.ts";
import { tidy } from "../numbers/read-number.ts";
import { giveBack, isDifferenceOf, lendUnit, nameUnit, nameUnits, shareUnits } from "../numbers/share-units.ts";
import { sideMeasure, totalOf } from "../numbers/side-measure.ts";
import { endOfChain, type Pair, readPair } from "./change-pairs.ts";
import { fadeOf } from "./contrast-links.ts";
import { baselineOf, saidDirection } from "./derived-baseline.ts";
import { isHypothetical } from "./hypothetical.ts";
import { PairJudge } from "./judge-pairs.ts";
import { levelsOf } from "./level-pairs.ts";
import { findMetric } from "./metric-name.ts";
import { settleOverPeriods } from "./rate-over-period.ts";
import { type RelativeRead, relativeOf } from "./relative-change.ts";

/** Finds every movement of a number within a sentence, in reading order. Units are shared between the two sides. */
export function findChanges(
  document: Document,
  bits: readonly number[],
  quantities: readonly QuantityFact[],
): ChangeFact[] {
  const changes: ChangeFact[] = [];
  let at = 0;
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const from = at;
    while (at < quantities.length && (quantities[at] as QuantityFact).sentence === sentence) at++;
    if (at === from) continue;
    const all = quantities.slice(from, at);
    const here = levelsOf(document.tokens, all);
    if (here.length > 0) readSentence(document, bits, all, here, sentence, changes);
  }
  return changes;
}

function readSentence(
  document: Document,
  bits: readonly number[],
  all: readonly QuantityFact[],
  here: readonly QuantityFact[],
  sentence: number,
  changes: ChangeFact[],
): void {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  const used = new Set<QuantityFact>();
  const first = changes.length;
  const judge = here.length > 1 ? new PairJudge(tokens, bits, all, here, firstToken, endToken) : null;
  for (let index = 0; index + 1 < here.length; index++) {
    const pair = readPair(tokens, bits, here, index, firstToken, endToken);
    if (pair === null || used.has(pair.a) || used.has(pair.b)) continue;
    if (isHypothetical(tokens, bits, pair.a.first, firstToken)) {
      shareUnits(tokens, pair.a, pair.b);
      continue;
    }
    if (isPlain(pair) && judge?.doubts(index, pair.b, pair.isReversed)) continue;
    used.add(pair.a);
    used.add(pair.b);
    for (const between of pair.isChain ? here.slice(index + 1, here.indexOf(pair.b)) : []) {
      shareUnits(tokens, pair.a, between);
      used.add(between);
    }
    const before = index > 0 ? (here[index - 1] as QuantityFact) : null;
    if (before !== null && isDifferenceOf(tokens, before, pair.a)) lendUnit(before, pair.a, pair.b);
    changes.push(pairChange(tokens, bits, pair, sentence, firstToken, endToken));
  }
  if (judge !== null && changes.length === first) addLikely(document, bits, judge, here, sentence, used, changes);
  settleOverPeriods(changes, first, all);
  addRelatives(document, bits, here, sentence, used, changes, first);
  changes.splice(first, changes.length - first, ...changes.slice(first).sort((a, b) => a.first - b.first));
}

/** Two levels, neither a difference nor a share. */
const isPlain = ({ isDelta, difference, factor }: Pair): boolean => !isDelta && difference === 0 && factor === null;

/** Movements that no rule tells and the model does. */
function addLikely(
  document: Document,
  bits: readonly number[],
  judge: PairJudge,
  here: readonly QuantityFact[],
  sentence: number,
  used: Set<QuantityFact>,
  changes: ChangeFact[],
): void {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (const { a, b: next, forward, backward } of judge.likely()) {
    const isReversed = backward > forward;
    const b = isReversed ? next : endOfChain(tokens, here, here.indexOf(next), false);
    if (used.has(b)) continue;
    used.add(a).add(next).add(b);
    giveBack(a, b);
    const pair: Pair = { a, b, isReversed, isDelta: false, isChain: false, difference: 0, factor: null };
    changes.push(pairChange(tokens, bits, pair, sentence, firstToken, endToken));
  }
}

/** "20% in the first year and 30% in the second" are steps, not the whole way. */
const isStep = (before: ChangeFact | undefined, { first, sentence }: QuantityFact, relative: RelativeRead): boolean =>
  before !== undefined &&
  before.sentence === sentence &&
  before.from === null &&
  before.relative?.unit === relative.value?.unit &&
  before.direction === relative.direction &&
  first - before.end <= OWNER_DISTANCE;

/** Movements told with one number; a share beside a pair goes to the pair. */
function addRelatives(
  document: Document,
  bits: readonly number[],
  here: readonly QuantityFact[],
  sentence: number,
  used: Set<QuantityFact>,
  changes: ChangeFact[],
  first: number,
): void {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  for (const quantity of here) {
    if (used.has(quantity)) continue;
    const relative = relativeOf(tokens, bits, quantity, firstToken, endToken) ?? fadeOf(tokens, quantity, firstToken);
    if (relative === null) continue;
    // "has not moved from 85" tells what is, for all its "not".
    const isUnmoved = relative.form === "flat" && tokens.word[quantity.first - 1] === "from";
    if (!isUnmoved && isHypothetical(tokens, bits, quantity.first, firstToken)) continue;
    const owner =
      relative.value === null || isStep(changes.at(-1), quantity, relative)
        ? null
        : ownerOf(changes, first, quantity, tokens, bits);
    if (owner !== null && relative.value !== null) {
      owner.relative = relative.value;
      owner.isRough = isRough(quantity);
      owner.isSpeed = isIn(SPEED, tokens, quantity.end);
      owner.first = Math.min(owner.first, quantity.first);
      owner.end = Math.max(owner.end, quantity.end);
      used.add(quantity);
      continue;
    }
    nameUnit(tokens, bits, quantity, relative.form, firstToken);
    const measure = measureOf(quantity);
    const metric = findMetric(tokens, bits, quantity.first, quantity.end, firstToken, endToken);
    changes.push({
      first: relative.first,
      end: relative.end,
      sentence,
      from: relative.form === "flat" || relative.form === "fade" ? measure : null,
      to: relative.form === "delta" || relative.form === "fade" ? null : measure,
      direction: relative.isBetter && findMetricKnowledge(metric)?.better === "down" ? "decrease" : relative.direction,
      relative: relative.value,
      claimed: null,
      isRough: isRough(quantity),
      isSpeed: false,
      metric,
      isJoined: false,
      better: null,
      fromQuantity: null,
      toQuantity: relative.form === "delta" ? null : quantity,
    });
  }
}

/** "about 30%", "30–35%". */
const isRough = ({ isApproximate, value }: QuantityFact): boolean => isApproximate || typeof value !== "number";

function pairChange(
  tokens: Tokens,
  bits: readonly number[],
  pair: Pair,
  sentence: number,
  firstToken: number,
  endToken: number,
): ChangeFact {
  const { a, b } = pair;
  if (pair.factor !== null) return factorChange(tokens, bits, pair, pair.factor, sentence, firstToken, endToken);
  const isOfTotal = b.unit === "%" && totalOf(tokens, a) !== null;
  if (!isOfTotal && !isInTotal(tokens, b.end)) shareUnits(tokens, a, b);
  if (!pair.isDelta) nameUnits(tokens, bits, a, b, firstToken);
  let fromQuantity: QuantityFact | null = pair.isReversed ? b : a;
  const toQuantity = pair.isReversed ? a : b;
  let to = sideMeasure(tokens, toQuantity, fromQuantity);
  let from = sideMeasure(tokens, fromQuantity, toQuantity);
  if (pair.difference !== 0) {
    from = baselineOf(to, from, pair.difference);
    fromQuantity = null;
  }
  const said = saidDirection(bits, firstToken, a.first);
  if (pair.isDelta && pair.isReversed) {
    const delta = middle(to.value) * (said === "decrease" ? -1 : 1);
    to = { value: tidy(middle(from.value) + delta), unit: from.unit };
  } else if (pair.isDelta) {
    const delta = middle(from.value) * (said === "increase" ? -1 : 1);
    from = { value: tidy(middle(to.value) + delta), unit: to.unit };
    fromQuantity = null;
  }
  return {
    first: a.first,
    end: b.end,
    sentence,
    from,
    to,
    direction: isShareMix(a, b) && !isOfTotal ? shareDirection(from, to) : directionOf(from, to),
    relative: null,
    claimed: null,
    isRough: false,
    isSpeed: false,
    metric: findMetric(tokens, bits, a.first, b.end, firstToken, endToken),
    isJoined: false,
    better: null,
    fromQuantity,
    toQuantity,
  };
}

/** "cut in half, to 0.4%": the baseline follows from the share. */
function factorChange(
  tokens: Tokens,
  bits: readonly number[],
  { a, b }: Pair,
  factor: number,
  sentence: number,
  firstToken: number,
  endToken: number,
): ChangeFact {
  nameUnit(tokens, bits, a, "delta", firstToken);
  nameUnit(tokens, bits, b, "level", firstToken);
  const to = measureOf(b) as MeasureFact;
  return {
    first: a.first,
    end: b.end,
    sentence,
    from: { value: Number((middle(to.value) / factor).toPrecision(4)), unit: to.unit },
    to,
    direction: factor < 1 ? "decrease" : "increase",
    relative: null,
    claimed: null,
    isRough: false,
    isSpeed: false,
    metric: findMetric(tokens, bits, a.first, b.end, firstToken, endToken),
    isJoined: false,
    better: null,
    fromQuantity: null,
    toQuantity: b,
  };
}

const isShareMix = (a: QuantityFact, b: QuantityFact) => (a.unit === "%") !== (b.unit === "%");

/** Compares "one in twelve" with "1%". */
function shareDirection(from: MeasureFact, to: MeasureFact): ChangeFact["direction"] {
  const share = (measure: MeasureFact) => middle(measure.value) * (measure.unit === "%" ? 0.01 : 1);
  return share(to) > share(from) ? "increase" : share(to) < share(from) ? "decrease" : "none";
}

/** Pairs are pushed before shares, so that the owner of a share is searched among the last ones only. */
const OWNERS_LOOKED_AT = 12;
const OWNER_DISTANCE = 8;
const SPEED = wordSet("faster quicker speedup");

/** A share that stands beside a pair belongs to it ("dropped 38% (1.1 s → 680 ms)"), but not across another verb. */
function ownerOf(
  changes: readonly ChangeFact[],
  first: number,
  quantity: QuantityFact,
  tokens: Tokens,
  bits: readonly number[],
): ChangeFact | null {
  for (let index = Math.max(first, changes.length - OWNERS_LOOKED_AT); index < changes.length; index++) {
    const change = changes[index] as ChangeFact;
    if (change.from === null || change.to === null || change.relative !== null) continue;
    const isAfter = quantity.first >= change.end;
    const distance = isAfter ? quantity.first - change.end : change.first - quantity.end;
    if (distance < 0 || distance > OWNER_DISTANCE) continue;
    const from = isAfter ? change.end : quantity.end;
    const to = isAfter ? quantity.first : change.first;
    if (!isCutOff(tokens, bits, from, to)) return change;
  }
  return null;
}

/** "and checkouts dropped by 18%" tells of something else. */
function isCutOff(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at];
    if (word === "and" || word === ";" || word === "while" || word === "but") return true;
    const isVerb = word !== "up" && word !== "down" && !/^(an?|the|overall)$/.test(tokens.word[at - 1] ?? "");
    if (((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 && isVerb) return true;
  }
  return false;
}
