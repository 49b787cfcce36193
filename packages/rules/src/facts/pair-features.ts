import { MONTHS } from "../lexicons/units.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import { endingOf, endsIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { internWord, wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";
import { isHypothetical } from "./hypothetical.ts";

/** Where a word stands towards the two numbers `a` and `b`; "bare" passes over "about", "the", "less than". */
export const PLACES = [
  "beforeA",
  "bareBeforeA",
  "secondBeforeA",
  "beforeB",
  "bareBeforeB",
  "secondBeforeB",
  "afterA",
  "secondAfterA",
  "afterB",
  "secondAfterB",
  "between",
  "ahead",
  "behind",
] as const;
const PLACE = Object.fromEntries(PLACES.map((name, index) => [name, index])) as Record<(typeof PLACES)[number], number>;

/** What stands for whole classes of words, in the first rows of the model's table; row 0 is every other word. */
export const WORD_ROWS = ["", "edge", "number", "when", "digits", "month", "season", "time", "up", "down"] as const;
const ROW = Object.fromEntries(WORD_ROWS.map((name, index) => [name, index])) as Record<
  (typeof WORD_ROWS)[number],
  number
>;

const TENSES = 8;
/** What is asked about a pair besides its words: each with the number of its answers. */
const ASKED = {
  bias: 1,
  gap: 7,
  numbersBetween: 3,
  numbers: 6,
  units: 8,
  kinds: 2,
  range: 1,
  equal: 1,
  mark: 8,
  movesBetween: 4,
  movesAhead: 4,
  tenses: TENSES * TENSES,
  tenseA: TENSES,
  tenseB: TENSES,
  parallel: 1,
  times: 4,
  wished: 4,
  nounAfterB: 1,
} as const;
type Asked = keyof typeof ASKED;

const FIRST_OF = {} as Record<Asked, number>;
let asked = 0;
for (const [name, answers] of Object.entries(ASKED)) {
  FIRST_OF[name as Asked] = asked;
  asked += answers;
}
/** Features that are no words; they come before those of the words, thirteen a row. */
export const ASKED_FEATURES = asked;

/** By word id, the row of the model's words; 0 for all others. */
export function numberPairWords(words: readonly string[]): Int16Array {
  const ids = words.map((word) => internWord(word));
  const rows = new Int16Array(Math.max(0, ...ids) + 1);
  ids.forEach((id, index) => {
    rows[id] = WORD_ROWS.length + index;
  });
  return rows;
}

const SEASONS = wordSet(
  "spring summer autumn winter christmas easter monday tuesday wednesday thursday friday saturday sunday",
);
const PASSED_OVER = wordSet(
  "about around roughly nearly almost just only over under some a an the approximately average of well barely at least most more less fewer than below above",
);
const WAS = wordSet("was were had took used did");
const IS = wordSet("is are it's they're has have takes needs costs do does can gets goes runs stands comes");
const SPLITS = wordSet(", ; : ( – — and but where while when against");
const CLAUSE_MARKS = wordSet(", ; :");
const MARKS = [",", ";", ":", "(", ")", "-", "–", "—"];
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
  private found = new Int16Array(256);
  private size = 0;
  private stamps = new Int32Array(0);
  private stamp = 0;
  private tokens!: Tokens;
  private bits!: readonly number[];
  private first = 0;
  private end = 0;
  private total = 0;

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
    if (this.rows.length < length) this.rows = new Int16Array(length * 2);
    for (let at = firstToken; at < endToken; at++) this.rows[at - firstToken] = rowOf(tokens, bits, at, words);
    for (const { first, end, kind } of all) {
      const row = kind === "not_a_metric" ? ROW.when : ROW.number;
      for (let at = Math.max(first, firstToken); at < Math.min(end, endToken); at++) this.rows[at - firstToken] = row;
    }
  }

  /** The features of a pair, as indices; they hold until the next pair is read. */
  features(a: QuantityFact, b: QuantityFact, between: number): Int16Array {
    this.size = 0;
    this.stamp++;
    this.addWords(a, b);
    this.addShape(a, b, between);
    this.addClauses(a, b);
    return this.found.subarray(0, this.size);
  }

  private push(feature: number): void {
    if (this.stamps.length <= feature) {
      const wider = new Int32Array(feature * 2 + 256);
      wider.set(this.stamps);
      this.stamps = wider;
    }
    if (this.stamps[feature] === this.stamp || this.size === this.found.length) return;
    this.stamps[feature] = this.stamp;
    this.found[this.size++] = feature;
  }

  private ask(name: Asked, answer: number): void {
    this.push(FIRST_OF[name] + answer);
  }

  private word(at: number, place: number): void {
    const row = at < this.first || at >= this.end ? ROW.edge : (this.rows[at - this.first] as number);
    if (row !== 0) this.push(ASKED_FEATURES + row * PLACES.length + place);
  }

  private addWords(a: QuantityFact, b: QuantityFact): void {
    this.word(a.first - 1, PLACE.beforeA);
    this.word(this.bareBefore(a.first, this.first), PLACE.bareBeforeA);
    this.word(a.first - 2, PLACE.secondBeforeA);
    this.word(b.first - 1, PLACE.beforeB);
    this.word(this.bareBefore(b.first, a.end), PLACE.bareBeforeB);
    this.word(b.first - 2, PLACE.secondBeforeB);
    this.word(a.end, PLACE.afterA);
    this.word(a.end + 1, PLACE.secondAfterA);
    this.word(b.end, PLACE.afterB);
    this.word(b.end + 1, PLACE.secondAfterB);
    for (let at = a.end; at < b.first; at++) this.word(at, PLACE.between);
    for (let at = Math.max(this.first, a.first - AHEAD_REACH); at < a.first; at++) this.word(at, PLACE.ahead);
    for (let at = b.end; at < Math.min(this.end, b.end + BEHIND_REACH); at++) this.word(at, PLACE.behind);
  }

  private bareBefore(first: number, stop: number): number {
    let at = first - 1;
    while (at >= stop && first - at < 4 && isIn(PASSED_OVER, this.tokens, at)) at--;
    return at;
  }

  private addShape(a: QuantityFact, b: QuantityFact, between: number): void {
    const gap = b.first - a.end;
    const reached = GAPS.findIndex((most) => gap <= most);
    this.ask("bias", 0);
    this.ask("gap", reached < 0 ? GAPS.length : reached);
    this.ask("numbersBetween", between);
    this.ask("numbers", Math.min(this.total, 5));
    this.ask("units", unitsOf(a, b) + (b.isBorrowed ? 4 : 0));
    this.ask("kinds", a.kind === b.kind ? 0 : 1);
    if (typeof a.value !== "number" || typeof b.value !== "number") this.ask("range", 0);
    else if (a.value === b.value) this.ask("equal", 0);
    for (let at = a.end; at < b.first; at++) {
      const mark = this.tokens.kind[at] === TOKEN.mark ? MARKS.indexOf(this.tokens.word[at] as string) : -1;
      if (mark >= 0) this.ask("mark", mark);
    }
    this.ask("movesBetween", this.moves(a.end, b.first));
    this.ask("movesAhead", this.moves(Math.max(this.first, a.first - AHEAD_REACH), a.first));
  }

  private moves(from: number, to: number): number {
    let found = 0;
    for (let at = from; at < to; at++) {
      const bits = this.bits[at] as number;
      if ((bits & WORD_CLASS.up) !== 0) found |= 1;
      if ((bits & WORD_CLASS.down) !== 0) found |= 2;
    }
    return found;
  }

  /** What is asked about the two clauses that the numbers stand in. */
  private addClauses(a: QuantityFact, b: QuantityFact): void {
    const { tokens, bits, first, end } = this;
    let split = b.first;
    for (let at = b.first - 1; at >= a.end; at--)
      if (isIn(SPLITS, tokens, at)) {
        split = at;
        break;
      }
    let close = b.end;
    while (close < end && !isIn(CLAUSE_MARKS, tokens, close)) close++;
    const tenseA = this.tense(Math.max(first, a.first - TENSE_REACH), split === b.first ? a.end : split);
    const tenseB = this.tense(split, close);
    this.ask("tenses", tenseA * TENSES + tenseB);
    this.ask("tenseA", tenseA);
    this.ask("tenseB", tenseB);
    if (this.hasSameWord(Math.max(first, a.first - SAME_REACH), split, close)) this.ask("parallel", 0);
    const isTimed = (from: number, to: number) => (this.hasTime(from, to) ? 1 : 0);
    this.ask("times", isTimed(Math.max(first, a.first - TIMES_REACH), split) * 2 + isTimed(split, close));
    const isWished = (at: number) => (isHypothetical(tokens, bits, at, first) ? 1 : 0);
    this.ask("wished", isWished(a.first) * 2 + isWished(b.first));
    const isNoun = tokens.kind[b.end] === TOKEN.word && ((bits[b.end] ?? 0) & WORD_CLASS.function) === 0;
    if (b.end < end && isNoun) this.ask("nounAfterB", 0);
  }

  /** Past, present and "had", as bits. */
  private tense(from: number, to: number): number {
    const { tokens, bits } = this;
    let found = 0;
    for (let at = from; at < to; at++) {
      const classes = bits[at] as number;
      const isPast = tokens.kind[at] === TOKEN.word && ((classes & WORD_CLASS.past) !== 0 || endsIn(tokens, at, ED));
      if (isPast || isIn(WAS, tokens, at)) found |= 1;
      if ((classes & WORD_CLASS.present) !== 0 || isIn(IS, tokens, at)) found |= 2;
      if (tokens.word[at] === "had") found |= 4;
    }
    return found;
  }

  /** "lost 40 loaves … lose 12 loaves": a word of the first clause that the second has too. */
  private hasSameWord(from: number, split: number, close: number): boolean {
    const { tokens, bits } = this;
    const isOpen = (at: number) => tokens.kind[at] === TOKEN.word && ((bits[at] as number) & WORD_CLASS.function) === 0;
    const last = Math.min(close, split + AHEAD_REACH);
    for (let at = from; at < split; at++) {
      if (!isOpen(at)) continue;
      for (let other = split; other < last; other++)
        if (tokens.hash[other] === tokens.hash[at] && isOpen(other)) return true;
    }
    return false;
  }

  private hasTime(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const row = this.rows[at - this.first] as number;
      if (row === ROW.month || row === ROW.season) return true;
      if (row === ROW.when && /^(19|20)\d\d$/.test(this.tokens.word[at] as string)) return true;
    }
    return false;
  }
}

/** 0 the same unit, 1 one of them has none, 2 neither has one, 3 two units. */
function unitsOf(a: QuantityFact, b: QuantityFact): number {
  if (a.unit === null && b.unit === null) return 2;
  if (a.unit === b.unit) return 0;
  return a.unit === null || b.unit === null ? 1 : 3;
}

function rowOf(tokens: Tokens, bits: readonly number[], at: number, words: Int16Array): number {
  if (tokens.kind[at] === TOKEN.number) return ROW.digits;
  const id = tokens.id[at] as number;
  if (id === 0) return 0;
  const classes = bits[at] as number;
  if (tokens.kind[at] === TOKEN.word && (classes & WORD_CLASS.function) === 0) {
    if (MONTHS.hasAt(tokens, at)) return ROW.month;
    if (isIn(SEASONS, tokens, at)) return ROW.season;
    if ((classes & WORD_CLASS.timeUnit) !== 0) return ROW.time;
    if ((classes & WORD_CLASS.up) !== 0) return ROW.up;
    if ((classes & WORD_CLASS.down) !== 0) return ROW.down;
  }
  return id < words.length ? (words[id] as number) : 0;
}
