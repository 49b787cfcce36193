import { stemNumber } from "./stem-number.ts";

/**
 * Words by number. The tokeniser works out a word's hash while it reads its letters and finds the number by it:
 * a known word costs no new string, and what is known of a word is one look into an array.
 */
export interface Vocabulary {
  /** Words by id, from 1; 0 is every word that nobody listed. */
  words: string[];
  /** Words that it has room for, and one. */
  room: number;
  /**
   * Ids by hash, a table with open addressing; 0 is empty. Small numbers, because every word of a text is looked for and
   * what it touches must stay in the processor's nearest memory: what is compared stands by id, common words together.
   */
  slots: Uint16Array;
  /** By id. */
  hashes: Int32Array;
  lengths: Uint8Array;
  stems: Int32Array;
}

/** Ids that the engine's own lists may take; sets of words are arrays of this length. */
const OWN_IDS = 8192;
const PRIME = 0x01000193;
export const HASH_START = 0x811c9dc5 | 0;

/** One step of the hash; `code` is that of a lower-case letter. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

const emptyVocabulary = (room: number): Vocabulary => ({
  words: [""],
  room,
  slots: new Uint16Array(2 ** Math.ceil(Math.log2(room * 2))),
  hashes: new Int32Array(room),
  lengths: new Uint8Array(room),
  stems: new Int32Array(room),
});

/** The vocabulary of all lists of the engine, filled while they load and never after. */
export const VOCABULARY: Vocabulary = emptyVocabulary(OWN_IDS);

/** A copy with the same ids and room for `more` words; what is added to it is known to nobody else. */
export function extendVocabulary(base: Vocabulary, more: number): Vocabulary {
  const wider = emptyVocabulary(base.room + more);
  for (let id = 1; id < base.words.length; id++) addWord(wider, base.words[id] as string);
  return wider;
}

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** The id of a word with this hash, or 0. Two words of one hash are told apart by their length. */
export function findWordId({ slots, hashes, lengths }: Vocabulary, hash: number, length: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot] as number;
    if (id === 0 || (hashes[id] === hash && lengths[id] === length)) return id;
  }
}

/** The id of a word, added where it is new. */
export function internWord(word: string, vocabulary: Vocabulary = VOCABULARY): number {
  const known = findWordId(vocabulary, hashOf(word), word.length);
  return known === 0 ? addWord(vocabulary, word) : known;
}

/** The word as a property's name, of which the engine of JavaScript keeps one copy: comparing it is comparing places. */
const unique = (word: string): string => Object.keys({ [word]: 0 })[0] as string;

function addWord({ words, room, slots, hashes, lengths, stems }: Vocabulary, word: string): number {
  const id = words.push(unique(word)) - 1;
  if (id >= room) throw new RangeError("the vocabulary has no room for one more word");
  stems[id] = stemNumber(word);
  const hash = hashOf(word);
  hashes[id] = hash;
  lengths[id] = word.length;
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = id;
  return id;
}

/** Small classes of words by id, as bits; a word may be in several. Words are separated by spaces. */
export function wordBits(classes: ReadonlyArray<readonly [bit: number, words: string]>): Uint8Array {
  const bits = new Uint8Array(OWN_IDS);
  for (const [bit, words] of classes) {
    for (const word of words.split(/\s+/)) {
      const id = internWord(word);
      bits[id] = (bits[id] as number) | bit;
    }
  }
  return bits;
}

/** A set of words for `isIn`: the number of its bit in `MEMBERSHIP`. */
export type WordSet = number & { readonly isWordSet: true };

/** Sets that there is room for. */
const SETS = 512;
const ROW_BITS = 4;

/** By word id, one bit for each set, so that all that is asked about a word lies side by side. */
const MEMBERSHIP = new Int32Array(OWN_IDS << ROW_BITS);
let sets = 0;

/** A set of words. Words are separated by spaces. */
export function wordSet(words: string): WordSet {
  const set = sets++;
  if (set >= SETS) throw new RangeError("there is no room for one more set of words");
  for (const word of words.split(/\s+/)) {
    if (word === "") continue;
    const row = (internWord(word) << ROW_BITS) | (set >>> 5);
    MEMBERSHIP[row] = (MEMBERSHIP[row] as number) | (1 << (set & 31));
  }
  return set as WordSet;
}

/** Whether the word with this id is in a set; the unknown word 0 is in none. */
export const isMember = (set: WordSet, id: number): boolean =>
  (((MEMBERSHIP[(id << ROW_BITS) | (set >>> 5)] as number) >>> (set & 31)) & 1) === 1;
