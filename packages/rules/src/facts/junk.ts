import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { hashStep, wordSet } from "../text/vocabulary.ts";
import { NONE, NumberMap } from "./number-map.ts";
import type { Facts } from "./read-facts.ts";

/** What earns nothing: left-over blanks, repetition, gibberish and lists of keywords. Sentence indices. */
export interface Junk {
  /** Sentences that do not count, whatever the reason. */
  dead: ReadonlySet<number>;
  placeholders: ReadonlyArray<{ start: number; end: number }>;
  repeated: readonly number[];
  gibberish: readonly number[];
  keywordLists: readonly number[];
  /** Sentences made of words about stories ("clear KPIs, baselines and deltas") that tell nothing. */
  empty: readonly number[];
  /** True where most words are not English. */
  isOtherLanguage: boolean;
}

const KEYWORD_LIST_SHARE = 0.18;
const FUNCTION_SHARE = 0.1;

export function findJunk(facts: Facts): Junk {
  const { document, bits } = facts;
  const { tokens, sentences } = document;
  const placeholders = findPlaceholders(facts);
  const repeated: number[] = [];
  const gibberish: number[] = [];
  const keywordLists: number[] = [];
  const empty: number[] = [];
  const covered = countMethodWords(facts);
  const isMeasured: boolean[] = sentences.map(() => false);
  for (const { kind, sentence } of facts.quantities) if (kind !== "not_a_metric") isMeasured[sentence] = true;
  const seen = new SeenSentences(document);
  let english = 0;
  let foreign = 0;
  let words = 0;
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    const shape = shapeOf(tokens, bits, sentence);
    english += shape.functionWords;
    foreign += shape.foreignWords;
    words += shape.words;
    const isRepeated = shape.words >= SHORTEST_REPEAT && seen.add(index, shape.hash);
    if (isRepeated) repeated.push(index);
    else if (shape.oddWords >= 2 && shape.oddWords * 3 >= shape.words - shape.functionWords) gibberish.push(index);
    else if (isKeywordList(shape)) keywordLists.push(index);
    else if (shape.thrice !== 0 && repeatsItself(tokens, sentence, shape.thrice)) repeated.push(index);
    else if (!isMeasured[index] && isEmpty(shape, covered[index] as number)) empty.push(index);
  }
  const dead = new Set<number>();
  for (const group of [repeated, gibberish, keywordLists, empty]) for (const index of group) dead.add(index);
  let at = 0;
  for (const range of placeholders) {
    while (at < sentences.length && (sentences[at] as Sentence).end <= range.start) at++;
    if (at < sentences.length) dead.add(at);
  }
  const isOtherLanguage = words >= 12 && foreign > english;
  return { dead, placeholders, repeated, gibberish, keywordLists, empty, isOtherLanguage };
}

const SHORTEST_REPEAT = 4;
const FIRST_SEEN = new NumberMap();

/** Sentences by the hash of their words; the texts are compared only once two have the same. */
class SeenSentences {
  private readonly document: Document;
  private readonly added: number[] = [];
  private texts: Set<string> | null = null;

  constructor(document: Document) {
    this.document = document;
    FIRST_SEEN.clear(document.sentences.length);
  }

  /** Adds a sentence; true where one with the same text was added before. */
  add(index: number, hash: number): boolean {
    const isNew = FIRST_SEEN.add(hash, index) === NONE;
    if (!isNew && this.texts === null) this.texts = new Set(this.added.map((earlier) => this.textOf(earlier)));
    if (this.texts === null) {
      this.added.push(index);
      return false;
    }
    const text = this.textOf(index);
    if (this.texts.has(text)) return true;
    this.texts.add(text);
    return false;
  }

  private textOf(index: number): string {
    const { start, end } = this.document.sentences[index] as Sentence;
    return this.document.text.slice(start, end);
  }
}

interface Shape {
  words: number;
  functionWords: number;
  foreignWords: number;
  oddWords: number;
  commas: number;
  numbers: number;
  hash: number;
  /** One bit, by the hash modulo 32, for each word that may stand in the sentence three times. */
  thrice: number;
}

const SEPARATORS = wordSet(", / ; + |");
const ENGLISH = WORD_CLASS.function | WORD_CLASS.self | WORD_CLASS.group | WORD_CLASS.be;

function shapeOf(tokens: Tokens, bits: readonly number[], sentence: Sentence): Shape {
  const { kind: kinds, hash: hashes, id: ids } = tokens;
  let words = 0;
  let functionWords = 0;
  let foreignWords = 0;
  let oddWords = 0;
  let commas = 0;
  let numbers = 0;
  let hash = 0;
  let once = 0;
  let twice = 0;
  let thrice = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const kind = kinds[at];
    const wordHash = hashes[at] as number;
    const place = 1 << (wordHash & 31);
    thrice |= twice & place;
    twice |= once & place;
    once |= place;
    hash = hashStep(hash, wordHash);
    if (kind === TOKEN.mark) {
      if (isIn(SEPARATORS, tokens, at)) commas++;
    } else if (kind === TOKEN.number) numbers++;
    else {
      words++;
      const bit = bits[at] as number;
      if ((bit & ENGLISH) !== 0) functionWords++;
      else if ((bit & WORD_CLASS.foreign) !== 0) foreignWords++;
      else if (ids[at] === 0 && kind === TOKEN.word && isOdd(tokens.word[at] as string, tokens.capital[at] === 1))
        oddWords++;
    }
  }
  return { words, functionWords, foreignWords, oddWords, commas, numbers, hash, thrice };
}

/** Nouns between commas, with hardly a word that binds them. */
const isKeywordList = (shape: Shape) =>
  shape.words >= 4 &&
  shape.numbers === 0 &&
  shape.functionWords <= shape.words * FUNCTION_SHARE &&
  // "ML engineer, ranking team, video platform."
  !(shape.commas === 2 && (shape.words === 6 || shape.words === 7)) &&
  (shape.commas >= shape.words * KEYWORD_LIST_SHARE || (shape.functionWords === 0 && shape.words >= 6));

const EMPTY_MIN_WORDS = 3;
const EMPTY_SHARE = 0.5;

const isEmpty = (shape: Shape, covered: number) =>
  covered >= EMPTY_MIN_WORDS && covered >= (shape.words - shape.functionWords) * EMPTY_SHARE;

/** Words of the method lexicon in each sentence. */
function countMethodWords(facts: Facts): number[] {
  const { sentences } = facts.document;
  const counts: number[] = new Array(sentences.length).fill(0);
  let sentence = 0;
  for (const { first, end } of facts.marks.of("method")) {
    while (sentence < sentences.length && (sentences[sentence] as Sentence).endToken <= first) sentence++;
    if (sentence < sentences.length) counts[sentence] = (counts[sentence] as number) + (end - first);
  }
  return counts;
}

/** No vowel, six consonants in a row, a q without u, or one letter four times: not a word in any spelling. */
function isOdd(word: string, isCapital: boolean): boolean {
  if (word.length < 4 || isCapital) return false;
  let consonants = 0;
  let vowels = 0;
  let same = 0;
  let before = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code > 122 || code < 97) return false;
    same = code === before ? same + 1 : 0;
    before = code;
    if (same >= 3 || (code === LETTER_Q && word.charCodeAt(at + 1) !== LETTER_U)) return true;
    if (VOWELS[code - FIRST_LETTER] === 1) {
      vowels++;
      consonants = 0;
    } else if (++consonants >= 6) return true;
  }
  return vowels === 0;
}

const LETTER_Q = 113;
const LETTER_U = 117;
const FIRST_LETTER = 97;
const VOWELS = Uint8Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => ("aeiouy".includes(letter) ? 1 : 0));

const SHORTEST_PERIOD = 3;
const LONGEST_PERIOD = 10;

const mayRepeat = (thrice: number, hash: number | undefined) => ((thrice >>> ((hash as number) & 31)) & 1) === 1;

/** The same three words three times at an even distance: "fix the bug fix the bug fix the bug". */
function repeatsItself(tokens: Tokens, sentence: Sentence, thrice: number): boolean {
  const { hash, word } = tokens;
  for (let at = sentence.firstToken; at + 8 < sentence.endToken; at++) {
    if (!mayRepeat(thrice, hash[at]) || !mayRepeat(thrice, hash[at + 1]) || !mayRepeat(thrice, hash[at + 2])) continue;
    for (let period = SHORTEST_PERIOD; period <= LONGEST_PERIOD && at + 2 * period + 2 < sentence.endToken; period++) {
      if (hash[at] !== hash[at + period] || word[at] !== word[at + period] || word[at + 1] !== word[at + period + 1])
        continue;
      if (word[at + 2] !== word[at + period + 2] || word[at] !== word[at + 2 * period]) continue;
      if (word[at + 1] === word[at + 2 * period + 1] && word[at + 2] === word[at + 2 * period + 2]) return true;
    }
  }
  return false;
}

const UNDERSCORE = 95;
const BRACKETS = wordSet("[ {");
const BLANK_SIGNS = ["[", "{", "_"] as const;
const PLACEHOLDER_MAX_TOKENS = 9;

/** "[X metric]", "___", "XX%", "TBD". */
function findPlaceholders(facts: Facts): Array<{ start: number; end: number }> {
  const { text, tokens } = facts.document;
  const found: Array<{ start: number; end: number }> = [];
  const push = (first: number, end: number) =>
    found.push({ start: tokens.start[first] as number, end: tokens.end[end - 1] as number });
  const isAny = BLANK_SIGNS.some((sign) => text.includes(sign));
  for (let at = 0; isAny && at < tokens.length; at++) {
    const isCandidate =
      tokens.kind[at] === TOKEN.mark
        ? isIn(BRACKETS, tokens, at)
        : text.charCodeAt(tokens.start[at] as number) === UNDERSCORE;
    if (!isCandidate) continue;
    const word = tokens.word[at] as string;
    if (word === "[" || word === "{") {
      const close = word === "[" ? "]" : "}";
      let end = at + 1;
      let hasWord = false;
      for (; end < tokens.length && end < at + PLACEHOLDER_MAX_TOKENS && tokens.word[end] !== close; end++) {
        if (tokens.kind[end] !== TOKEN.mark && tokens.kind[end] !== TOKEN.number) hasWord = true;
      }
      if (tokens.word[end] === close && hasWord) push(at, end + 1);
    } else if (word.length >= 3 && /^_+$/.test(word)) push(at, at + 1);
  }
  for (const mark of facts.marks.of("placeholder")) push(mark.first, mark.end);
  return found.sort((a, b) => a.start - b.start);
}
