import { findMetricKnowledge } from "../lexicons/metric-families.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document } from "../text/document-model.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import { linkOf } from "./change-links.ts";
import type { ChangeFact, MeasureFact, QuantityFact } from "./fact-model.ts";
import { isHypothetical } from "./hypothetical.ts";
import { directionOf, inBase, isComparable, measureOf, middle } from "./measure.ts";
import { findMetric } from "./metric-name.ts";
import { relativeOf } from "./relative-change.ts";
import { isRateOf, nameUnit, nameUnits, shareUnits } from "./share-units.ts";

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
    const here = quantities.slice(from, at).filter((quantity) => quantity.kind !== "not_a_metric");
    if (here.length > 0) readSentence(document, bits, here, sentence, changes);
  }
  return changes;
}

function readSentence(
  document: Document,
  bits: readonly number[],
  here: readonly QuantityFact[],
  sentence: number,
  changes: ChangeFact[],
): void {
  const { tokens, sentences } = document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  const used = new Set<QuantityFact>();
  const first = changes.length;
  for (let index = 0; index + 1 < here.length; index++) {
    const pair = readPair(tokens, bits, here, index, firstToken, endToken);
    if (pair === null || isHypothetical(tokens, bits, pair.a.first, firstToken) || used.has(pair.a) || used.has(pair.b))
      continue;
    used.add(pair.a);
    used.add(pair.b);
    changes.push(pairChange(tokens, bits, pair, sentence, firstToken, endToken));
  }
  for (const quantity of here) {
    if (used.has(quantity)) continue;
    const relative = relativeOf(tokens, bits, quantity, firstToken, endToken);
    if (relative === null || isHypothetical(tokens, bits, quantity.first, firstToken)) continue;
    const owner = relative.value === null ? null : ownerOf(changes, first, quantity, tokens, bits);
    if (owner !== null && relative.value !== null) {
      owner.relative = relative.value;
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
      from: relative.form === "flat" ? measure : null,
      to: relative.form === "delta" ? null : measure,
      direction: relative.isBetter && findMetricKnowledge(metric)?.better === "down" ? "decrease" : relative.direction,
      relative: relative.value,
      metric,
      isJoined: false,
      fromQuantity: null,
      toQuantity: relative.form === "delta" ? null : quantity,
    });
  }
  changes.splice(first, changes.length - first, ...changes.slice(first).sort((a, b) => a.first - b.first));
}

interface Pair {
  a: QuantityFact;
  b: QuantityFact;
  isReversed: boolean;
  /** "dropped by 115, to 95": the first is the difference. */
  isDelta: boolean;
}

/** The quantity at `index` with the next one, or with the one after it where a share stands between. */
function readPair(
  tokens: Tokens,
  bits: readonly number[],
  here: readonly QuantityFact[],
  index: number,
  firstToken: number,
  endToken: number,
): Pair | null {
  const a = here[index] as QuantityFact;
  for (let step = 1; step <= 2 && index + step < here.length; step++) {
    const b = here[index + step] as QuantityFact;
    const link = linkOf(tokens, bits, a, b, firstToken, endToken, step === 1);
    if (link === null) continue;
    const left = measureOf(a);
    const right = measureOf(b);
    if (left === null || right === null || !canPair(a, b)) continue;
    return { a, b, isReversed: link === "backward", isDelta: link === "delta" };
  }
  return null;
}

function canPair(a: QuantityFact, b: QuantityFact): boolean {
  // "from 3.2 to 4.6 out of 5": a mark and a share do not compare.
  if ((a.kind === "ratio") !== (b.kind === "ratio") && a.unit === null && b.unit === null) return false;
  const left = measureOf(a) as MeasureFact;
  const right = measureOf(b) as MeasureFact;
  if (a.unit === "x" || b.unit === "x") return false;
  if (isComparable(left, right) || isRateOf(a, b) || isRateOf(b, a)) return true;
  const isShare = (quantity: QuantityFact) => quantity.kind === "percent" || quantity.kind === "ratio";
  if (isShare(a) && isShare(b)) return true;
  const isCounted = (quantity: QuantityFact) => quantity.kind === "count" || quantity.kind === "rate";
  return isCounted(a) && isCounted(b);
}

function pairChange(
  tokens: Tokens,
  bits: readonly number[],
  pair: Pair,
  sentence: number,
  firstToken: number,
  endToken: number,
): ChangeFact {
  shareUnits(pair.a, pair.b);
  const { a, b } = pair;
  if (!pair.isDelta) nameUnits(tokens, bits, a, b, firstToken);
  let fromQuantity: QuantityFact | null = pair.isReversed ? b : a;
  const toQuantity = pair.isReversed ? a : b;
  const to = measureOf(toQuantity) as MeasureFact;
  let from = measureOf(fromQuantity) as MeasureFact;
  const said = saidDirection(bits, firstToken, a.first);
  if (pair.isDelta) {
    const delta = middle(from.value) * (said === "increase" ? -1 : 1);
    from = { value: middle(to.value) + delta, unit: to.unit };
    fromQuantity = null;
  }
  return {
    first: a.first,
    end: b.end,
    sentence,
    from,
    to,
    direction: isShareMix(a, b) ? shareDirection(from, to) : directionOf(from, to),
    relative: null,
    metric: findMetric(tokens, bits, a.first, b.end, firstToken, endToken),
    isJoined: false,
    fromQuantity,
    toQuantity,
  };
}

const isShareMix = (a: QuantityFact, b: QuantityFact) => (a.unit === "%") !== (b.unit === "%");

/** Compares "one in twelve" with "1%". */
function shareDirection(from: MeasureFact, to: MeasureFact): ChangeFact["direction"] {
  const share = (measure: MeasureFact) => middle(measure.value) * (measure.unit === "%" ? 0.01 : 1);
  return share(to) > share(from) ? "increase" : share(to) < share(from) ? "decrease" : "none";
}

const DIRECTION_MAX_TOKENS = 12;

function saidDirection(bits: readonly number[], from: number, to: number): "increase" | "decrease" | null {
  for (let at = to - 1; at >= from && at >= to - DIRECTION_MAX_TOKENS; at--) {
    if (((bits[at] as number) & WORD_CLASS.down) !== 0) return "decrease";
    if (((bits[at] as number) & WORD_CLASS.up) !== 0) return "increase";
  }
  return null;
}

/** Pairs are pushed before shares, so that the owner of a share is searched among the last ones only. */
const OWNERS_LOOKED_AT = 12;

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
    if (distance < 0 || distance > 6) continue;
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
    if (((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 && word !== "up" && word !== "down")
      return true;
  }
  return false;
}

const BASELINES_LOOKED_AT = 60;

/**
 * Gives a result without a baseline the baseline told in an earlier sentence:
 * the same unit, and a word of the metric beside it.
 */
export function joinBaselines(
  document: Document,
  changes: readonly ChangeFact[],
  quantities: readonly QuantityFact[],
): void {
  const { tokens } = document;
  for (const change of changes) {
    if (change.from !== null || change.to === null || change.metric === null) continue;
    const words = new Set(
      change.metric
        .split(" ")
        .filter((word) => word.length > 3)
        .map(stem),
    );
    if (words.size === 0) continue;
    const to = change.to;
    const baseline = quantities
      .slice(0, BASELINES_LOOKED_AT)
      .find(
        (quantity) =>
          quantity.sentence < change.sentence &&
          quantity.value !== null &&
          quantity.kind !== "not_a_metric" &&
          quantity.unit === to.unit &&
          inBase({ value: quantity.value, unit: quantity.unit }).base === inBase(to).base &&
          hasWordNear(tokens, quantity, words),
      );
    if (baseline?.value == null) continue;
    change.from = { value: baseline.value, unit: baseline.unit };
    change.fromQuantity = baseline;
    change.isJoined = true;
    const direction = directionOf(change.from, to);
    if (direction !== "none") change.direction = direction;
  }
}

const NEAR = 8;

function hasWordNear(tokens: Tokens, quantity: QuantityFact, words: ReadonlySet<string>): boolean {
  for (let at = quantity.first - 1; at >= 0 && at >= quantity.first - NEAR && !isStop(tokens, at); at--) {
    if (words.has(stem(tokens.word[at] as string))) return true;
  }
  for (let at = quantity.end; at < tokens.length && at < quantity.end + NEAR && !isStop(tokens, at); at++) {
    if (words.has(stem(tokens.word[at] as string))) return true;
  }
  return false;
}

const isStop = (tokens: Tokens, at: number) =>
  tokens.gap[at] === GAP.paragraph || (tokens.kind[at] === TOKEN.mark && /^[.;!?]$/.test(tokens.word[at] as string));

/** Without a plural s. */
const stem = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
