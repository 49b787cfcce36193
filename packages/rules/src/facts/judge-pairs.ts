import type { Tokens } from "../text/tokenize.ts";
import { isSingle } from "./borrow-unit.ts";
import { canPair } from "./change-pairs.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isHypothetical } from "./hypothetical.ts";
import { ASKED_FEATURES, numberPairWords, PairSentence, PLACES, WORD_ROWS } from "./pair-features.ts";
import { PAIR_MODEL } from "./pair-model.ts";
import { isWhen } from "./time-spans.ts";

/** Two numbers of a sentence and how far the model takes them for one movement, in hundredths; 0 is undecided. */
export interface JudgedPair {
  a: QuantityFact;
  b: QuantityFact;
  /** That it goes from the first to the second. */
  forward: number;
  /** That it goes from the second to the first. */
  backward: number;
}

const WORDS = PAIR_MODEL.words.split(" ");
const MODEL_WORDS = numberPairWords(WORDS);

/** Weights of rows of words are written only where there is one: row, place, two weights. */
function unpack(): Int16Array {
  const weights = new Int16Array((ASKED_FEATURES + (WORD_ROWS.length + WORDS.length) * PLACES.length) * 2);
  const { asked, rows } = PAIR_MODEL;
  for (let at = 0; at < ASKED_FEATURES * 2; at++) weights[at] = weightAt(asked, at);
  let row = 0;
  let at = 0;
  while (at < rows.length) {
    const code = rows.charCodeAt(at++) - PLACE_START;
    if (code >= PLACES.length) {
      row += code - PLACES.length + 1;
      continue;
    }
    const feature = ASKED_FEATURES + row * PLACES.length + code;
    weights[feature * 2] = weightAt(rows, at++);
    weights[feature * 2 + 1] = weightAt(rows, at++);
  }
  return weights;
}

const WEIGHT_ZERO = 80;
const WEIGHT_STEP = 5;
const PLACE_START = 36;

function weightAt(text: string, at: number): number {
  return (text.charCodeAt(at) - WEIGHT_ZERO) * WEIGHT_STEP;
}

/** By feature, two numbers: forward and backward, each beside no movement at all. */
const MODEL_WEIGHTS = unpack();

const SENTENCE = new PairSentence();
const STEPS = 3;
const REACH = 28;

/** The quantities of a sentence that may move: no names, no lengths of time that only say when. */
export const levelsOf = (tokens: Tokens, all: readonly QuantityFact[]): QuantityFact[] =>
  all.filter((quantity) => quantity.kind !== "not_a_metric" && !isWhen(tokens, quantity) && !isSingle(quantity));

/** Every two numbers of a sentence that may be then and now, in reading order, with how many stand between. */
export function pairsOf(levels: readonly QuantityFact[]): { a: QuantityFact; b: QuantityFact; between: number }[] {
  const pairs: { a: QuantityFact; b: QuantityFact; between: number }[] = [];
  for (let index = 0; index + 1 < levels.length; index++) {
    const a = levels[index] as QuantityFact;
    for (let step = 1; step <= STEPS && index + step < levels.length; step++) {
      const b = levels[index + step] as QuantityFact;
      const gap = b.first - a.end;
      if (gap >= 0 && gap <= REACH && canPair(a, b)) pairs.push({ a, b, between: step - 1 });
    }
  }
  return pairs;
}

/** What the model says of every two numbers of a sentence. */
export function judgePairs(
  tokens: Tokens,
  bits: readonly number[],
  all: readonly QuantityFact[],
  levels: readonly QuantityFact[],
  firstToken: number,
  endToken: number,
): JudgedPair[] {
  const pairs = pairsOf(levels);
  if (pairs.length === 0) return [];
  SENTENCE.read(tokens, bits, all, levels.length, firstToken, endToken, MODEL_WORDS);
  return pairs.map(({ a, b, between }) => {
    let forward = 0;
    let backward = 0;
    for (const feature of SENTENCE.features(a, b, between)) {
      forward += MODEL_WEIGHTS[feature * 2] as number;
      backward += MODEL_WEIGHTS[feature * 2 + 1] as number;
    }
    return { a, b, forward: forward - Math.max(0, backward), backward: backward - Math.max(0, forward) };
  });
}

/** A pair that some rule found is dropped where the model puts it at one in ten or less. */
const DOUBTED = -220;

export function isDoubted(judged: readonly JudgedPair[], a: QuantityFact, b: QuantityFact, isBackward: boolean) {
  const pair = judged.find((one) => one.a === a && one.b === b);
  return pair !== undefined && (isBackward ? pair.backward : pair.forward) < DOUBTED;
}

/** The pairs that the model takes for movements, the surest first; each number in one of them at most. */
export function likelyPairs(
  tokens: Tokens,
  bits: readonly number[],
  judged: readonly JudgedPair[],
  firstToken: number,
): JudgedPair[] {
  const taken: JudgedPair[] = [];
  const sure = ({ forward, backward }: JudgedPair) => Math.max(forward, backward);
  const open = judged
    .filter((pair) => sure(pair) > 80 && pair.a.value !== pair.b.value)
    .sort((x, y) => sure(y) - sure(x) || x.a.first - y.a.first);
  for (const pair of open) {
    const { a, b } = pair;
    const isUsed = taken.some((one) => one.a === a || one.b === b || one.a === b || one.b === a);
    if (isUsed || isHypothetical(tokens, bits, a.first, firstToken) || isHypothetical(tokens, bits, b.first, firstToken))
      continue;
    taken.push(pair);
  }
  return taken;
}
