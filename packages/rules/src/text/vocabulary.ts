import { stemNumber } from "./stem-number.ts";

/**
 * Words by number. The tokeniser works out a word's hash while it reads its letters and finds the number by it:
 * a known word costs no new string, and what is known of a word is one look into an array.
 */
export interface Vocabulary {
  /** Words by id, from 1; 0 is every word that nobody listed. */
  words: string[];
  /** A table with open addressing; 0 is empty. */
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

const emptyVocabulary = (ids: number): Vocabulary => ({
  words: [""],
  slots: new Uint16Array(2 ** Math.ceil(Math.log2(ids * 2))),
  hashes: new Int32Array(ids),
  lengths: new Uint8Array(ids),
  stems: new Int32Array(ids),
});

/** The vocabulary of all lists of the engine, filled while they load and never after. */
export const VOCABULARY: Vocabulary = emptyVocabulary(OWN_IDS);

/** A copy with the same ids and room for `more` words; what is added to it is known to nobody else. */
export function extendVocabulary(base: Vocabulary, more: number): Vocabulary {
  const wider = emptyVocabulary(base.hashes.length + more);
  for (let id = 1; id < base.words.length; id++) addWord(wider, base.words[id] as string, base.hashes[id] as number);
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
  const hash = hashOf(word);
  const known = findWordId(vocabulary, hash, word.length);
  return known === 0 ? addWord(vocabulary, word, hash) : known;
}

function addWord({ words, slots, hashes, lengths, stems }: Vocabulary, word: string, hash: number): number {
  const id = words.push(word) - 1;
  if (id >= hashes.length) throw new RangeError("the vocabulary has no room for one more word");
  hashes[id] = hash;
  lengths[id] = word.length;
  stems[id] = stemNumber(word);
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

/** A set of words by id, for `isIn`. Words are separated by spaces. */
export function wordSet(words: string): Uint8Array {
  const set = new Uint8Array(OWN_IDS);
  for (const word of words.split(/\s+/)) if (word !== "") set[internWord(word)] = 1;
  return set;
}
