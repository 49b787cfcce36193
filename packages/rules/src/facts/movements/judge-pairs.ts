import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isBenchmark } from "./benchmark-level.ts";
import { isOfClock } from "./hours-of-day.ts";
import { isHypothetical } from "./hypothetical.ts";
import { pairsOf } from "./level-pairs.ts";
import { ASKED_FEATURES, CLASS_ROWS, numberPairWords, PairSentence, PLACES } from "./pair-features.ts";
import { PAIR_MODEL } from "./pair-model.ts";

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
const FEATURES = ASKED_FEATURES + (CLASS_ROWS + WORDS.length) * PLACES;

/** Weights of rows of words are written only where there is one: row, place, two weights. */
function unpack(): Int16Array {
  const weights = new Int16Array(FEATURES * 2);
  const { asked, rows } = PAIR_MODEL;
  for (let at = 0; at < ASKED_FEATURES * 2; at++) weights[at] = weightAt(asked, at);
  let row = 0;
  let at = 0;
  while (at < rows.length) {
    const code = rows.charCodeAt(at++) - PLACE_START;
    if (code >= PLACES) {
      row += code - PLACES + 1;
      continue;
    }
    const feature = ASKED_FEATURES + row * PLACES + code;
    weights[feature * 2] = weightAt(rows, at++);
    weights[feature * 2 + 1] = weightAt(rows, at++);
  }
  return weights;
}

const WEIGHT_ZERO = 80;
const WEIGHT_STEP = 10;
const PLACE_START = 36;

function weightAt(text: string, at: number): number {
  return (text.charCodeAt(at) - WEIGHT_ZERO) * WEIGHT_STEP;
}

/** By feature, two numbers: forward and backward, each beside no movement at all. */
const MODEL_WEIGHTS = unpack();

const SENTENCE = new PairSentence(FEATURES);

/** What the model says of pairs of one sentence; its words are looked at when the first of them is asked about. */
export class PairJudge {
  private readonly tokens: Tokens;
  private readonly bits: readonly number[];
  private readonly all: readonly QuantityFact[];
  private readonly levels: readonly QuantityFact[];
  private readonly firstToken: number;
  private readonly endToken: number;
  private isRead = false;

  constructor(
    tokens: Tokens,
    bits: readonly number[],
    all: readonly QuantityFact[],
    levels: readonly QuantityFact[],
    firstToken: number,
    endToken: number,
  ) {
    this.tokens = tokens;
    this.bits = bits;
    this.all = all;
    this.levels = levels;
    this.firstToken = firstToken;
    this.endToken = endToken;
  }

  judge(a: QuantityFact, b: QuantityFact, between: number): JudgedPair {
    const { tokens, bits, all, levels, firstToken, endToken } = this;
    if (!this.isRead) SENTENCE.read(tokens, bits, all, levels.length, firstToken, endToken, MODEL_WORDS);
    this.isRead = true;
    const size = SENTENCE.look(a, b, between);
    let forward = 0;
    let backward = 0;
    for (let at = 0; at < size; at++) {
      const feature = SENTENCE.found[at] as number;
      forward += MODEL_WEIGHTS[feature * 2] as number;
      backward += MODEL_WEIGHTS[feature * 2 + 1] as number;
    }
    return { a, b, forward: forward - Math.max(0, backward), backward: backward - Math.max(0, forward) };
  }

  /**
   * Whether the model takes a pair that some rule found for none, from the level at `index` on. "to 12" leaves no doubt, nor
   * does a pair that a rule found over a total or a time between the two.
   */
  doubts(index: number, b: QuantityFact, isBackward: boolean): boolean {
    if (this.tokens.word[b.first - 1] === "to" || this.levels[index + 1] !== b) return false;
    const { forward, backward } = this.judge(this.levels[index] as QuantityFact, b, 0);
    return (isBackward ? backward : forward) < DOUBTED;
  }

  /** The pairs that the model takes for movements, the surest first; each number in one of them at most. */
  likely(): JudgedPair[] {
    const { tokens, bits, firstToken, endToken } = this;
    const taken: JudgedPair[] = [];
    const used = new Set<QuantityFact>();
    const open: JudgedPair[] = [];
    for (const { a, b, between } of pairsOf(this.levels)) {
      if (a.value === b.value || isOfClock(tokens, bits, a, b, firstToken)) continue;
      if (isBenchmark(tokens, a, b, endToken)) continue;
      const judged = this.judge(a, b, between);
      if (sureness(judged) > SURE) open.push(judged);
    }
    if (open.length > 1) open.sort((x, y) => sureness(y) - sureness(x) || x.a.first - y.a.first);
    for (const pair of open) {
      const { a, b } = pair;
      if (used.has(a) || used.has(b) || isHypothetical(tokens, bits, a.first, firstToken)) continue;
      if (isHypothetical(tokens, bits, b.first, firstToken)) continue;
      used.add(a).add(b);
      taken.push(pair);
    }
    return taken;
  }
}

/** A pair that some rule found is dropped where the model puts it at one in ten or less. */
const DOUBTED = -220;
/** A pair that no rule found is taken where the model puts it at nearly two in three or more. */
const SURE = 60;

const sureness = ({ forward, backward }: JudgedPair) => Math.max(forward, backward);
