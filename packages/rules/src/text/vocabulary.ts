/**
 * Every word that a lexicon knows, by a hash of its lower-case letters that the tokeniser works out while it reads.
 * A known word costs no new string, and two known words are compared by number.
 */
export interface Vocabulary {
  /** Words by id, from 1. */
  words: string[];
  /** Slots of a table with open addressing; 0 is empty. */
  ids: Int32Array;
  hashes: Int32Array;
}

const FIRST_SIZE = 8192;
const PRIME = 0x01000193;
export const HASH_START = 0x811c9dc5 | 0;

/** One step of the hash; `code` is that of a lower-case letter. */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** One vocabulary for all lexicons, filled while they load. */
export const VOCABULARY: Vocabulary = {
  words: [""],
  ids: new Int32Array(FIRST_SIZE),
  hashes: new Int32Array(FIRST_SIZE),
};

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** The id of a word with this hash, or 0. Two words of one hash are told apart by their length. */
export function findWordId(hash: number, length: number): number {
  const { ids, hashes, words } = VOCABULARY;
  const mask = ids.length - 1;
  for (let slot = hash & mask; ids[slot] !== 0; slot = (slot + 1) & mask) {
    const id = ids[slot] as number;
    if (hashes[slot] === hash && (words[id] as string).length === length) return id;
  }
  return 0;
}

/** Adds a word and returns its id. */
export function internWord(word: string): number {
  const hash = hashOf(word);
  const known = findWordId(hash, word.length);
  if (known !== 0) return known;
  const id = VOCABULARY.words.push(word) - 1;
  if (id * 2 > VOCABULARY.ids.length) grow();
  place(hash, id);
  return id;
}

function place(hash: number, id: number): void {
  const { ids, hashes } = VOCABULARY;
  const mask = ids.length - 1;
  let slot = hash & mask;
  while (ids[slot] !== 0) slot = (slot + 1) & mask;
  ids[slot] = id;
  hashes[slot] = hash;
}

function grow(): void {
  const size = VOCABULARY.ids.length * 2;
  VOCABULARY.ids = new Int32Array(size);
  VOCABULARY.hashes = new Int32Array(size);
  for (let id = 1; id < VOCABULARY.words.length - 1; id++) place(hashOf(VOCABULARY.words[id] as string), id);
}
