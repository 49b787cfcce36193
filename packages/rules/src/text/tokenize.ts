import { findWordId, HASH_START, hashStep, VOCABULARY } from "./vocabulary.ts";

/** What a token is made of. */
export const TOKEN = { word: 1, number: 2, mixed: 3, mark: 4 } as const;

/** What stands between a token and the one before it. */
export const GAP = { none: 0, hyphen: 1, space: 2, line: 3, paragraph: 4 } as const;

/**
 * Tokens as parallel arrays; offsets are UTF-16, end exclusive.
 * A hyphen inside a word makes two tokens with `GAP.hyphen` between them, so that
 * "trade-off" and "trade off" read the same.
 */
export interface Tokens {
  length: number;
  start: number[];
  end: number[];
  kind: number[];
  gap: number[];
  /** Lower case, with straight apostrophes. */
  word: string[];
  /** Number of the word in the vocabulary, 0 for a word that no lexicon knows. */
  id: number[];
  /** 1 where the token began with a capital letter. */
  capital: number[];
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

/** Character classes of the first 256 code points; a table is twice as fast as comparisons. */
const CLASS = new Uint8Array(256);
for (let code = 0; code < 256; code++) {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) CLASS[code] = LETTER;
  else if (code >= 48 && code <= 57) CLASS[code] = DIGIT;
  else if (code <= 32 || code === 160 || code === 127) CLASS[code] = SPACE;
  else CLASS[code] = MARK;
}
CLASS[0xd7] = MARK;
CLASS[0xf7] = MARK;
const UNDERSCORE = 95;
CLASS[UNDERSCORE] = LETTER;

function classOf(code: number): number {
  if (code < 256) return CLASS[code] as number;
  if (code >= 0x2000 && code <= 0x200f) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff) return SPACE;
  if (code >= 0x2010 && code <= 0x2bff) return MARK;
  if (code >= 0xd800 && code <= 0xdfff) return MARK;
  return LETTER;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;
const isHyphen = (code: number) => code === 45 || code === 0x2010 || code === 0x2011;

/** Cuts a text into tokens in one pass over its characters. */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { length: 0, start: [], end: [], kind: [], gap: [], word: [], id: [], capital: [] };
  const size = text.length;
  let gap: number = GAP.paragraph;
  for (let at = 0; at < size; ) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === SPACE) {
      if (code === 10) gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      else if (gap < GAP.space) gap = GAP.space;
      at++;
      continue;
    }
    if (gap === GAP.none && isHyphen(code) && joins(text, at, size)) {
      gap = GAP.hyphen;
      at++;
      continue;
    }
    tokens.gap.push(gap);
    gap = GAP.none;
    if (type === LETTER) at = pushWord(tokens, text, at, size);
    else if (type === DIGIT) at = pushNumber(tokens, text, at, size);
    else at = pushMark(tokens, text, at, code);
  }
  tokens.length = tokens.start.length;
  return tokens;
}

function push(tokens: Tokens, start: number, end: number, kind: number, word: string, id: number): number {
  tokens.start.push(start);
  tokens.end.push(end);
  tokens.kind.push(kind);
  tokens.word.push(word);
  tokens.id.push(id);
  return end;
}

const APOSTROPHE = 39;
const TO_LOWER = 32;

/** Reads to the end of a word, working out its hash on the way. */
function pushWord(tokens: Tokens, text: string, start: number, size: number): number {
  let isForeign = false;
  let isMixed = false;
  let hash = HASH_START;
  let at = start;
  for (; at < size; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      hash = hashStep(hash, code);
      continue;
    }
    const type = classOf(code);
    if (type === LETTER) {
      if (code <= 90) hash = hashStep(hash, code + TO_LOWER);
      else {
        isForeign = isForeign || code !== UNDERSCORE;
        hash = hashStep(hash, code);
      }
    } else if (type === DIGIT) {
      isMixed = true;
      hash = hashStep(hash, code);
    } else if (isApostrophe(code) && at + 1 < size && classOf(text.charCodeAt(at + 1)) === LETTER)
      hash = hashStep(hash, APOSTROPHE);
    else break;
  }
  const first = text.charCodeAt(start);
  const kind = isMixed ? TOKEN.mixed : TOKEN.word;
  const id = isForeign ? 0 : findWordId(hash, at - start);
  if (id !== 0) {
    tokens.capital.push(first <= 90 ? 1 : 0);
    return push(tokens, start, at, kind, VOCABULARY.words[id] as string, id);
  }
  const slice = text.slice(start, at);
  const lower = slice.toLowerCase().replaceAll("’", "'");
  const isCapital = first <= 90 ? first >= 65 : first >= 192 && first !== lower.charCodeAt(0);
  tokens.capital.push(isCapital ? 1 : 0);
  return push(tokens, start, at, kind, lower, isForeign ? findKnownId(lower) : 0);
}

/** A word with letters outside the English alphabet takes the long way. */
function findKnownId(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return findWordId(hash, word.length);
}

/** Digits with points and commas inside: "1,450", "2.6", "17.0.2". */
function pushNumber(tokens: Tokens, text: string, start: number, size: number): number {
  let at = start;
  for (; at < size; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) continue;
    if ((code === 46 || code === 44) && at + 1 < size && isDigit(text.charCodeAt(at + 1))) continue;
    break;
  }
  tokens.capital.push(0);
  return push(tokens, start, at, TOKEN.number, text.slice(start, at), 0);
}

/** One mark; "->" and "=>" read as an arrow. */
function pushMark(tokens: Tokens, text: string, at: number, code: number): number {
  const isArrow = (code === 45 || code === 61) && text.charCodeAt(at + 1) === 62;
  tokens.capital.push(0);
  const mark = isArrow ? "→" : text.charAt(at);
  return push(
    tokens,
    at,
    isArrow ? at + 2 : at + 1,
    TOKEN.mark,
    mark,
    code < 128 ? findWordId(hashStep(HASH_START, code), 1) : 0,
  );
}

/** A hyphen joins two tokens unless digits stand on both sides, where it is a range. */
function joins(text: string, at: number, size: number): boolean {
  if (at + 1 >= size) return false;
  const before = classOf(text.charCodeAt(at - 1));
  const after = classOf(text.charCodeAt(at + 1));
  if (before === DIGIT && after === DIGIT) return false;
  return (before === LETTER || before === DIGIT) && (after === LETTER || after === DIGIT);
}
