import { isIn, TOKEN, type Tokens } from "./tokenize.ts";
import { internWord, wordSet } from "./vocabulary.ts";

/** The shortest time a story is wanted to take. */
export const DEFAULT_TARGET_SECONDS = 120;

const MARK_WORDS: Readonly<Record<string, number>> = {
  "%": 1,
  "→": 1,
  "£": 1,
  "€": 1,
  $: 1,
  "₹": 1,
  "¥": 1,
  "≥": 4,
  "≤": 4,
  "<": 2,
  ">": 2,
  "~": 1,
  "×": 1,
  "±": 3,
  "&": 1,
  "+": 1,
  "=": 1,
  "@": 1,
  "°": 1,
  "½": 2,
  "¼": 2,
  "¾": 2,
};

/** By word id. */
const SPOKEN_MARKS = numberMarks();

function numberMarks(): Uint8Array {
  const said = Object.entries(MARK_WORDS).map(([mark, words]) => ({ id: internWord(mark), words }));
  const table = new Uint8Array(Math.max(...said.map(({ id }) => id)) + 1);
  for (const { id, words } of said) table[id] = words;
  return table;
}

/** Said as "to" or "per" where numbers stand beside them. */
const LINKS = wordSet("/ – -");

/** Short units that are said as one or two words although they are written as letters. */
const SAID_AS_ONE = wordSet("ms s h min k m bn kg km cm mm gb mb x pp");

/**
 * Words as spoken in the tokens `from` (inclusive) to `to` (exclusive):
 * "99.95%" is six of them, "p95" three, "MTTR" four.
 */
export function countSpokenWords(text: string, tokens: Tokens, from = 0, to = tokens.length): number {
  let words = 0;
  for (let at = from; at < to; at++) {
    const kind = tokens.kind[at];
    if (kind === TOKEN.word)
      words += tokens.capital[at] === 1 && isSpelled(text, tokens, at) ? (tokens.word[at] as string).length : 1;
    else if (kind === TOKEN.number) words += spokenNumber(tokens.word[at] as string);
    else if (kind === TOKEN.mixed) words += spokenMixed(tokens.word[at] as string);
    else if (isIn(LINKS, tokens, at)) words += isBetweenNumbers(tokens, at) ? 1 : 0;
    else words += SPOKEN_MARKS[tokens.id[at] as number] ?? 0;
  }
  return words;
}

/** All capitals, two to five letters, and not one that is said as a word. */
function isSpelled(text: string, tokens: Tokens, at: number): boolean {
  const start = tokens.start[at] as number;
  const length = (tokens.end[at] as number) - start;
  if (length < 2 || length > 5) return false;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(start + index);
    if (code < 65 || code > 90) return false;
  }
  return !isIn(SAID_AS_ONE, tokens, at) && !hasVowelInside(tokens.word[at] as string);
}

/** SAGA and NASA are read as words; MTTR and CPU are spelled. */
const hasVowelInside = (word: string) => word.length >= 4 && /^[^aeiou][aeiou][^aeiou][aeiou]/.test(word);

const isBetweenNumbers = (tokens: Tokens, at: number) =>
  tokens.kind[at - 1] === TOKEN.number && (tokens.kind[at + 1] === TOKEN.number || tokens.kind[at + 1] === TOKEN.word);

/** "1,450" is "one thousand four hundred fifty"; each digit after a point is a word. */
function spokenNumber(word: string): number {
  const plain = word.includes(",") ? word.replaceAll(",", "") : word;
  const point = plain.indexOf(".");
  const whole = point === -1 ? plain : plain.slice(0, point);
  let words = point === -1 ? 0 : 1 + (plain.length - point - 1);
  const value = Number(whole);
  if (!Number.isFinite(value) || whole.length > 12) return words + whole.length;
  if (whole.length === 4 && !word.includes(",") && value >= 1900 && value < 2100) return words + 2;
  for (let rest = value, scale = 0; ; scale++) {
    const group = rest % 1000;
    const hundreds = Math.floor(group / 100);
    const tail = group % 100;
    words += (hundreds > 0 ? 2 : 0) + (tail === 0 ? 0 : tail <= 20 || tail % 10 === 0 ? 1 : 2);
    if (group > 0 && scale > 0) words++;
    rest = Math.floor(rest / 1000);
    if (rest === 0) break;
  }
  return words === 0 ? 1 : words;
}

/** Letters are said one by one in a short code ("p95"), as one word in a longer one ("covid19"). */
function spokenMixed(word: string): number {
  let letters = 0;
  let digits = "";
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += word.charAt(at);
    else letters++;
  }
  return (letters <= 2 ? letters : 1) + spokenNumber(digits);
}
