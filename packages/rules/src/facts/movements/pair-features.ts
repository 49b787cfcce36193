import { MONTHS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { endingOf, endsIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { internWord, wordBits } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isYearWord } from "../numbers/read-date.ts";

/** Where a word stands towards the two numbers; "bare" passes over "about", "the", "less than". */
const BEFORE_A = 0;
const BARE_BEFORE_A = 1;
const SECOND_BEFORE_A = 2;
const BEFORE_B = 3;
const BARE_BEFORE_B = 4;
const SECOND_BEFORE_B = 5;
const AFTER_A = 6;
const SECOND_AFTER_A = 7;
const AFTER_B = 8;
const SECOND_AFTER_B = 9;
const BETWEEN = 10;
const AHEAD = 11;
const BEHIND = 12;
export const PLACES = 13;

/** What stands for whole classes of words, in the first rows of the model's table; row 0 is every other word. */
const EDGE = 1;
const NUMBER = 2;
const NAME = 3;
const YEAR = 4;
const DIGITS = 5;
const MONTH = 6;
const SEASON = 7;
const TIME = 8;
const UP = 9;
const DOWN = 10;
export const CLASS_ROWS = 11;

/** What is asked about a pair besides its words: the first feature of each question, with as many as it has answers. */
const BIAS = 0;
const GAP = 1;
const NUMBERS_BETWEEN = 8;
const NUMBERS = 11;
const UNITS = 17;
const KINDS = 25;
const RANGE = 27;
const EQUAL = 28;
const MOVES_BETWEEN = 29;
const MOVES_AHEAD = 33;
const TENSES = 37;
const TENSE_A = 101;
const TENSE_B = 109;
const PARALLEL = 117;
const TIMES = 118;
const NOUN_AFTER_B = 122;
/** Features that are no words; they come before those of the words, thirteen a row. */
export const ASKED_FEATURES = 123;

/** By word id, the row of the model's words; 0 for all others. */
export function numberPairWords(words: readonly string[]): Int16Array {
  const ids = words.map((word) => internWord(word));
  const rows = new Int16Array(Math.max(0, ...ids) + 1);
  ids.forEach((id, index) => {
    rows[id] = CLASS_ROWS + index;
  });
  return rows;
}

/** What a word says of its clause; tenses and movements are read as numbers of their own. */
const PAST = 1;
const PRESENT = 2;
const HAD = 4;
const SPLITS = 8;
const CLOSES = 16;
const LIGHT = 32;
const SEASONAL = 64;
const MOVES_UP = 128;
const MOVES_DOWN = 256;
const OPEN = 512;
const TIMED = 1024;
const SIGNS = wordBits([
  [PAST, "was were had took used did"],
  [PRESENT, "is are it's they're has have takes needs costs do does can gets goes runs stands comes"],
  [HAD, "had"],
  [SPLITS, ", ; : ( – — and but where while when against"],
  [CLOSES, ", ; :"],
  [
    LIGHT,
    "about around roughly nearly almost just only over under some a an the approximately average of well barely at least most more less fewer than below above",
  ],
  [SEASONAL, "spring summer autumn winter christmas easter monday tuesday wednesday thursday friday saturday sunday"],
]);
const ED = endingOf("ed");
const GAPS = [1, 2, 4, 7, 12, 18];
const AHEAD_REACH = 14;
const BEHIND_REACH = 12;
const TENSE_REACH = 8;
const SAME_REACH = 6;
const TIMES_REACH = 5;

/** A sentence whose numbers are looked at in pairs: the rows of its words, worked out once. */
export class PairSentence {
  private rows = new Int16Array(256);
  /** Signs of the words, as bits. */
  private signs = new Int16Array(256);
  /** What the last pair looked at has, as far as `look` said. */
  readonly found = new Int16Array(256);
  private size = 0;
  /** By feature, the pair that it was last found in; pairs are counted over all texts. */
  private readonly stamps: Int32Array;
  private stamp = 0;
  private tokens!: Tokens;
  private bits!: readonly number[];
  private first = 0;
  private end = 0;
  private total = 0;

  /** `features` is how many the model knows. */
  constructor(features: number) {
    this.stamps = new Int32Array(features);
  }

  /** `all` are the sentence's quantities, names among them; `levels` how many of them may move. */
  read(
    tokens: Tokens,
    bits: readonly number[],
    all: readonly QuantityFact[],
    levels: number,
    firstToken: number,
    endToken: number,
    words: Int16Array,
  ): void {
    this.tokens = tokens;
    this.bits = bits;
    this.first = firstToken;
    this.end = endToken;
    this.total = levels;
    const length = endToken - firstToken;
    if (this.rows.length < length) {
      this.rows = new Int16Array(length * 2);
      this.signs = new Int16Array(length * 2);
    }
    for (let at = 0; at < length; at++) this.readWord(firstToken + at, at, words);
    for (const { first, end, kind } of all) {
      const isName = kind === "not_a_metric";
      const isYear = isName && isYearWord(tokens.word[end - 1]);
      const row = !isName ? NUMBER : isYear ? YEAR : NAME;
      for (let at = Math.max(first, firstToken) - firstToken; at < Math.min(end, endToken) - firstToken; at++) {
        this.rows[at] = row;
        if (isYear) this.signs[at] = TIMED;
      }
    }
  }

  private readWord(at: number, to: number, words: Int16Array): void {
    const { tokens } = this;
    const id = tokens.id[at] as number;
    const classes = this.bits[at] as number;
    let row = id < words.length ? (words[id] as number) : 0;
    let signs = SIGNS[id] as number;
    if (tokens.kind[at] === TOKEN.number) row = DIGITS;
    else if (tokens.kind[at] === TOKEN.word) {
      signs |= signsOfClasses(classes);
      if (endsIn(tokens, at, ED)) signs |= PAST;
      if ((classes & WORD_CLASS.function) === 0) {
        signs |= OPEN;
        row = rowOfClass(tokens, at, classes, signs, row);
        if (row === MONTH || row === SEASON) signs |= TIMED;
      }
    }
    this.rows[to] = row;
    this.signs[to] = signs;
  }

  /** The signs of all words from one place to another. */
  private signsOf(from: number, to: number): number {
    let found = 0;
    for (let at = from - this.first; at < to - this.first; at++) found |= this.signs[at] as number;
    return found;
  }

  /** Puts the features of a pair, as indices, into `found` and says how many they are. */
  look(a: QuantityFact, b: QuantityFact, between: number): number {
    this.size = 0;
    this.stamp++;
    this.addWords(a, b);
    this.addShape(a, b, between);
    this.addClauses(a, b);
    return this.size;
  }

  private push(feature: number): void {
    if (this.stamps[feature] === this.stamp || this.size === this.found.length) return;
    this.stamps[feature] = this.stamp;
    this.found[this.size++] = feature;
  }

  private word(at: number, place: number): void {
    const row = at < this.first || at >= this.end ? EDGE : (this.rows[at - this.first] as number);
    if (row !== 0) this.push(ASKED_FEATURES + row * PLACES + place);
  }

  private addWords(a: QuantityFact, b: QuantityFact): void {
    this.word(a.first - 1, BEFORE_A);
    this.word(this.bareBefore(a.first, this.first), BARE_BEFORE_A);
    this.word(a.first - 2, SECOND_BEFORE_A);
    this.word(b.first - 1, BEFORE_B);
    this.word(this.bareBefore(b.first, a.end), BARE_BEFORE_B);
    this.word(b.first - 2, SECOND_BEFORE_B);
    this.word(a.end, AFTER_A);
    this.word(a.end + 1, SECOND_AFTER_A);
    this.word(b.end, AFTER_B);
    this.word(b.end + 1, SECOND_AFTER_B);
    for (let at = a.end; at < b.first; at++) this.word(at, BETWEEN);
    for (let at = Math.max(this.first, a.first - AHEAD_REACH); at < a.first; at++) this.word(at, AHEAD);
    for (let at = b.end; at < Math.min(this.end, b.end + BEHIND_REACH); at++) this.word(at, BEHIND);
  }

  private bareBefore(first: number, stop: number): number {
    let at = first - 1;
    while (at >= stop && first - at < 4 && ((this.signs[at - this.first] as number) & LIGHT) !== 0) at--;
    return at;
  }

  private addShape(a: QuantityFact, b: QuantityFact, between: number): void {
    const gap = b.first - a.end;
    let reached = 0;
    while (reached < GAPS.length && gap > (GAPS[reached] as number)) reached++;
    this.push(BIAS);
    this.push(GAP + reached);
    this.push(NUMBERS_BETWEEN + between);
    this.push(NUMBERS + Math.min(this.total, 5));
    this.push(UNITS + unitsOf(a, b) + (b.isBorrowed ? 4 : 0));
    this.push(a.kind === b.kind ? KINDS : KINDS + 1);
    if (typeof a.value !== "number" || typeof b.value !== "number") this.push(RANGE);
    else if (a.value === b.value) this.push(EQUAL);
    this.push(MOVES_BETWEEN + movesIn(this.signsOf(a.end, b.first)));
    this.push(MOVES_AHEAD + movesIn(this.signsOf(Math.max(this.first, a.first - AHEAD_REACH), a.first)));
  }

  /** What is asked about the two clauses that the numbers stand in. */
  private addClauses(a: QuantityFact, b: QuantityFact): void {
    const { first, end } = this;
    const has = (at: number, sign: number) => ((this.signs[at - first] as number) & sign) !== 0;
    let split = b.first - 1;
    while (split >= a.end && !has(split, SPLITS)) split--;
    const isSplit = split >= a.end;
    if (!isSplit) split = b.first;
    let close = b.end;
    while (close < end && close < b.end + BEHIND_REACH && !has(close, CLOSES)) close++;
    const tenseA = this.signsOf(Math.max(first, a.first - TENSE_REACH), isSplit ? split : a.end) & TENSE;
    const tenseB = this.signsOf(split, close) & TENSE;
    this.push(TENSES + tenseA * 8 + tenseB);
    this.push(TENSE_A + tenseA);
    this.push(TENSE_B + tenseB);
    if (this.hasSameWord(Math.max(first, a.first - SAME_REACH), split, close)) this.push(PARALLEL);
    const timesA = this.signsOf(Math.max(first, a.first - TIMES_REACH), split) & TIMED;
    const timesB = this.signsOf(split, close) & TIMED;
    this.push(TIMES + (timesA === 0 ? 0 : 2) + (timesB === 0 ? 0 : 1));
    if (b.end < end && has(b.end, OPEN)) this.push(NOUN_AFTER_B);
  }

  /** "lost 40 loaves … lose 12 loaves": a word of the first clause that the second has too. */
  private hasSameWord(from: number, split: number, close: number): boolean {
    const { hash } = this.tokens;
    const last = Math.min(close, split + AHEAD_REACH);
    for (let at = from; at < split; at++) {
      if (((this.signs[at - this.first] as number) & OPEN) === 0) continue;
      for (let other = split; other < last; other++) if (hash[other] === hash[at]) return true;
    }
    return false;
  }
}

function signsOfClasses(classes: number): number {
  let signs = 0;
  if ((classes & WORD_CLASS.past) !== 0) signs |= PAST;
  if ((classes & WORD_CLASS.present) !== 0) signs |= PRESENT;
  if ((classes & WORD_CLASS.up) !== 0) signs |= MOVES_UP;
  if ((classes & WORD_CLASS.down) !== 0) signs |= MOVES_DOWN;
  return signs;
}

/** The row of a word's class, before that of the word itself. */
function rowOfClass(tokens: Tokens, at: number, classes: number, signs: number, row: number): number {
  if (MONTHS.hasAt(tokens, at)) return MONTH;
  if ((signs & SEASONAL) !== 0) return SEASON;
  if ((classes & WORD_CLASS.timeUnit) !== 0) return TIME;
  if ((signs & MOVES_UP) !== 0) return UP;
  return (signs & MOVES_DOWN) !== 0 ? DOWN : row;
}

const TENSE = PAST | PRESENT | HAD;
const movesIn = (signs: number): number => (signs >> 7) & 3;

/** 0 the same unit, 1 one of them has none, 2 neither has one, 3 two units. */
function unitsOf(a: QuantityFact, b: QuantityFact): number {
  if (a.unit === null && b.unit === null) return 2;
  if (a.unit === b.unit) return 0;
  return a.unit === null || b.unit === null ? 1 : 3;
}
