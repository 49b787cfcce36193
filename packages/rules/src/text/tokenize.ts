import { CHARACTER, classOf, IS_CAPITAL, IS_DIGIT, isDigitCode, isHyphenCode, WORD_CHARACTER } from "./characters.ts";
import { RareStems, STEM_MIN_WORD, stemNumber } from "./stem-number.ts";
import {
  findWordId,
  HASH_START,
  hashOf,
  hashStep,
  isMember,
  VOCABULARY,
  type Vocabulary,
  type WordSet,
} from "./vocabulary.ts";

/** What a token is made of; 0 after the last one. */
export const TOKEN = { word: 1, number: 2, mixed: 3, mark: 4 } as const;

/** What stands between a token and the one before it. */
export const GAP = { none: 0, hyphen: 1, space: 2, line: 3, paragraph: 4 } as const;

/**
 * Tokens as parallel arrays; offsets are UTF-16, end exclusive. All but `word` are longer than the text needs.
 * A hyphen inside a word makes two tokens with `GAP.hyphen` between them, so that
 * "trade-off" and "trade off" read the same.
 */
export interface Tokens {
  length: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  gap: Uint8Array;
  /** Lower case, with straight apostrophes. */
  word: string[];
  /** Number of the word in the vocabulary, 0 for a word that no list knows. */
  id: Int32Array;
  /** The hash of the lower-case word: two equal words have the same, two others hardly ever. */
  hash: Int32Array;
  /** 1 where the token began with a capital letter. */
  capital: Uint8Array;
  /** The number of the word's stem, 0 where it has none. */
  stem: Int32Array;
  /** The last letters of a word as `endingOf` packs them, for `endsIn`. */
  ending: Int32Array;
}

/** Whether the token at this place is one of the words of a set. */
export const isIn = (set: WordSet, tokens: Tokens, at: number): boolean => isMember(set, tokens.id[at] as number);

/** Whether a token from `from` to `to` (exclusive) is one of the words of a set. */
export function hasIn(set: WordSet, { id }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isMember(set, id[at] as number)) return true;
  return false;
}

/** Up to three letters as a number. */
export function endingOf(letters: string): number {
  let ending = 0;
  for (let at = 0; at < letters.length; at++) ending = (ending << 8) | Math.min(letters.charCodeAt(at), 255);
  return ending;
}

/** Whether the word at a place ends in two letters. */
export const endsIn = ({ ending }: Tokens, at: number, two: number): boolean =>
  ((ending[at] as number) & TWO_LETTERS) === two;

const TWO_LETTERS = 0xffff;
const THREE_LETTERS = 0xffffff;

/** Tokens that may be looked at behind the last one; they are all zero. */
const LOOK_AHEAD = 16;

const room = (size: number): Tokens => ({
  length: 0,
  start: new Int32Array(size),
  end: new Int32Array(size),
  kind: new Uint8Array(size),
  gap: new Uint8Array(size),
  word: [],
  id: new Int32Array(size),
  hash: new Int32Array(size),
  capital: new Uint8Array(size),
  stem: new Int32Array(size),
  ending: new Int32Array(size),
});

/** The engine reads one text at a time into the same arrays, which only grow. */
let scratch = room(1024);

/** Cuts a text into tokens in one pass over its characters. They hold until the next text is read. */
export function tokenize(text: string, vocabulary: Vocabulary = VOCABULARY): Tokens {
  const size = text.length;
  if (scratch.start.length < size + LOOK_AHEAD) scratch = room(size * 2 + LOOK_AHEAD);
  const tokens = scratch;
  const { gap: gaps } = tokens;
  tokens.length = 0;
  RARE_STEMS.clear();
  let gap: number = GAP.paragraph;
  for (let at = 0; at < size; ) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === CHARACTER.space) {
      if (code === 10) gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      else if (gap < GAP.space) gap = GAP.space;
      at++;
      continue;
    }
    if (gap === GAP.none && isHyphenCode(code) && joins(text, at, size)) {
      gap = GAP.hyphen;
      at++;
      continue;
    }
    gaps[tokens.length] = gap;
    gap = GAP.none;
    if (type === CHARACTER.letter) at = readWord(tokens, text, at, code, vocabulary);
    else if (type === CHARACTER.digit) at = readNumber(tokens, text, at);
    else at = readMark(tokens, text, at, code, vocabulary);
  }
  tokens.word.length = tokens.length;
  for (let at = tokens.length; at < tokens.length + LOOK_AHEAD; at++) {
    tokens.kind[at] = 0;
    gaps[at] = 0;
    tokens.id[at] = 0;
    tokens.capital[at] = 0;
    tokens.ending[at] = 0;
  }
  return tokens;
}

function push(
  tokens: Tokens,
  start: number,
  end: number,
  kind: number,
  word: string,
  id: number,
  hash: number,
  capital: number,
  stem: number,
  ending: number,
): number {
  const at = tokens.length++;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.kind[at] = kind;
  tokens.word[at] = word;
  tokens.id[at] = id;
  tokens.hash[at] = hash;
  tokens.capital[at] = capital;
  tokens.stem[at] = stem;
  tokens.ending[at] = ending;
  return end;
}

const APOSTROPHE = 39;
const LAST_CAPITAL = 90;
const RARE_STEMS = new RareStems();

/** Reads to the end of a word that begins with the code `first`, working out its hash and its ending on the way. */
function readWord(tokens: Tokens, text: string, start: number, first: number, vocabulary: Vocabulary): number {
  const size = text.length;
  let isForeign = false;
  let marks = 0;
  let hash = HASH_START;
  let ending = 0;
  let at = start;
  for (; at < size; at++) {
    const code = text.charCodeAt(at);
    let character = code < 128 ? (WORD_CHARACTER[code] as number) : 0;
    if (character === 0) {
      if (isInnerApostrophe(text, at, code)) character = code === APOSTROPHE ? APOSTROPHE : APOSTROPHE | IS_CAPITAL;
      else if (code >= 128 && classOf(code) === CHARACTER.letter) {
        isForeign = true;
        continue;
      } else break;
    }
    marks |= character;
    hash = hashStep(hash, character & 255);
    ending = (ending << 8) | (character & 255);
  }
  const kind = (marks & IS_DIGIT) !== 0 ? TOKEN.mixed : TOKEN.word;
  if (isForeign) return readForeignWord(tokens, text, start, at, kind, vocabulary);
  const isCapital = first <= LAST_CAPITAL ? 1 : 0;
  const length = at - start;
  const id = findWordId(vocabulary, hash, length);
  const word = id === 0 ? newWord(text, start, at, marks) : (vocabulary.words[id] as string);
  const hasStem = kind === TOKEN.word && length >= STEM_MIN_WORD;
  const known = hasStem ? (id === 0 ? stemNumber(word) : (vocabulary.stems[id] as number)) : 0;
  const stem = hasStem && known === 0 ? RARE_STEMS.numberOf(word) : known;
  return push(tokens, start, at, kind, word, id, hash, isCapital, stem, ending & THREE_LETTERS);
}

/** A word that no list knows; folding costs more than reading, and most words need none. */
function newWord(text: string, start: number, end: number, marks: number): string {
  const written = text.slice(start, end);
  return (marks & IS_CAPITAL) === 0 ? written : foldWord(written);
}

/** A word with a letter beyond a–z. */
function readForeignWord(
  tokens: Tokens,
  text: string,
  start: number,
  end: number,
  kind: number,
  vocabulary: Vocabulary,
): number {
  const word = foldWord(text.slice(start, end));
  const hash = hashOf(word);
  const id = findWordId(vocabulary, hash, word.length);
  const first = text.charCodeAt(start);
  const isCapital = first <= LAST_CAPITAL || (first >= 192 && first !== word.charCodeAt(0));
  const stem = kind === TOKEN.word ? stemNumber(word) || RARE_STEMS.numberOf(word) : 0;
  return push(tokens, start, end, kind, word, id, hash, isCapital ? 1 : 0, stem, endingOf(word.slice(-3)));
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** An apostrophe with a letter behind it belongs to the word. */
function isInnerApostrophe(text: string, at: number, code: number): boolean {
  if (code !== APOSTROPHE && code !== 0x2019) return false;
  return at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === CHARACTER.letter;
}

/** Digits with points and commas inside: "1,450", "2.6", "17.0.2". */
function readNumber(tokens: Tokens, text: string, start: number): number {
  const size = text.length;
  let hash = HASH_START;
  let at = start;
  for (; at < size; at++) {
    const code = text.charCodeAt(at);
    const isInside =
      isDigitCode(code) || ((code === 46 || code === 44) && at + 1 < size && isDigitCode(text.charCodeAt(at + 1)));
    if (!isInside) break;
    hash = hashStep(hash, code);
  }
  return push(tokens, start, at, TOKEN.number, text.slice(start, at), 0, hash, 0, 0, 0);
}

const ARROW = "→";

/** One mark; "->" and "=>" read as an arrow. */
function readMark(tokens: Tokens, text: string, at: number, code: number, vocabulary: Vocabulary): number {
  const isArrow = (code === 45 || code === 61) && text.charCodeAt(at + 1) === 62;
  const sign = isArrow ? ARROW.charCodeAt(0) : code;
  const hash = hashStep(HASH_START, sign);
  const id = findWordId(vocabulary, hash, 1);
  const word = isArrow ? ARROW : text.charAt(at);
  return push(tokens, at, isArrow ? at + 2 : at + 1, TOKEN.mark, word, id, hash, 0, 0, 0);
}

/** A hyphen joins two tokens unless digits stand on both sides, where it is a range. */
function joins(text: string, at: number, size: number): boolean {
  if (at + 1 >= size) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  if (before === CHARACTER.digit && after === CHARACTER.digit) return false;
  return before <= CHARACTER.digit && after <= CHARACTER.digit;
}
