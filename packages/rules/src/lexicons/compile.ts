import { extendVocabulary, internWord, VOCABULARY, type Vocabulary } from "../text/vocabulary.ts";

/**
 * All phrases and word classes in one tree over word ids, so that a text is read once whatever the number of lists.
 * Nodes are numbers; node 0 is none.
 */
export interface Lexicon<Name extends string> {
  names: readonly Name[];
  indexOf: ReadonlyMap<string, number>;
  vocabulary: Vocabulary;
  /** Word classes by word id, as bits. */
  bits: Int32Array;
  /** The node of a phrase's first word, by word id. */
  first: Int32Array;
  /** Edges from a node by a word id to the next node: a table with open addressing, three numbers a slot. */
  edges: Int32Array;
  /** Number of slots less one; the number is a power of two. */
  mask: number;
  /** By node: the continuation for `*`, one word of any kind. */
  any: Int32Array;
  /** By node: the lists whose phrase ends here, null where none does. */
  ends: ReadonlyArray<readonly number[] | null>;
}

/** Spells out `(a|b)` and `(a|)` groups; nothing else is special but `*`, which is one word. */
function expandPhrase(phrase: string): string[] {
  const open = phrase.indexOf("(");
  if (open === -1) return [phrase.replace(/ {2,}/g, " ").trim()];
  const close = phrase.indexOf(")", open);
  const before = phrase.slice(0, open);
  const after = phrase.slice(close + 1);
  return phrase
    .slice(open + 1, close)
    .split("|")
    .flatMap((choice) => expandPhrase(before + choice + after));
}

/** The tree while it grows; `edges` are kept by "node word". */
interface Growing {
  first: Map<number, number>;
  edges: Map<string, number>;
  any: number[];
  ends: Array<number[] | null>;
}

/**
 * Builds the tree. Phrases are separated by line breaks or semicolons; word lists by spaces.
 * An `isPrivate` lexicon has a vocabulary of its own, so that its words are known to no other.
 */
export function compileLexicon<Name extends string>(
  phrases: Readonly<Record<Name, string>>,
  classes: ReadonlyArray<readonly [bit: number, words: string]>,
  isPrivate = false,
): Lexicon<Name> {
  const names = Object.keys(phrases) as Name[];
  const lists = names.map((name) => phrases[name].split(/[;\n]/).filter((line) => line.trim() !== ""));
  const vocabulary = isPrivate ? extendVocabulary(VOCABULARY, countWords(lists)) : VOCABULARY;
  const bits = new Int32Array(vocabulary.hashes.length);
  for (const [bit, words] of classes) {
    for (const word of words.split(/\s+/)) {
      if (word === "") continue;
      const id = internWord(word, vocabulary);
      bits[id] = (bits[id] as number) | bit;
    }
  }
  const tree: Growing = { first: new Map(), edges: new Map(), any: [0], ends: [null] };
  lists.forEach((list, index) => {
    for (const line of list) for (const phrase of expandPhrase(line)) addPhrase(tree, vocabulary, phrase, index);
  });
  const indexOf = new Map(names.map((name, index) => [name as string, index]));
  return { names, indexOf, vocabulary, bits, ...settle(tree, vocabulary) };
}

/** No more new words than this can come of the lists. */
const countWords = (lists: readonly string[][]) =>
  lists.reduce((sum, list) => sum + list.reduce((words, line) => words + line.split(/[ |-]/).length, 0), 0);

const WORD_BITS = 16;

function addPhrase(tree: Growing, vocabulary: Vocabulary, phrase: string, index: number): void {
  let node = 0;
  for (const [place, word] of phrase.split(/[ -]/).entries()) {
    if (word === "*") {
      tree.any[node] ||= newNode(tree);
      node = tree.any[node] as number;
      continue;
    }
    const id = internWord(word, vocabulary);
    const table: Map<number | string, number> = place === 0 ? tree.first : tree.edges;
    const key = place === 0 ? id : `${node} ${id}`;
    const next = table.get(key) ?? newNode(tree);
    table.set(key, next);
    node = next;
  }
  const ends = tree.ends[node];
  if (ends == null) tree.ends[node] = [index];
  else if (!ends.includes(index)) ends.push(index);
}

function newNode(tree: Growing): number {
  tree.any.push(0);
  return tree.ends.push(null) - 1;
}

const HASH_FACTOR = 0x9e3779b1 | 0;

/** The slot at which the search for an edge begins. */
export const edgeSlot = (node: number, id: number): number =>
  Math.imul((node << WORD_BITS) ^ (node >> 4) ^ id, HASH_FACTOR) >>> 8;

/** Packs the tree into arrays of numbers. */
function settle({ first, edges, any, ends }: Growing, vocabulary: Vocabulary) {
  const roots = new Int32Array(vocabulary.hashes.length);
  for (const [id, node] of first) roots[id] = node;
  const slots = 2 ** Math.ceil(Math.log2(edges.size * 2 + 2));
  const table = new Int32Array(slots * 3);
  for (const [key, next] of edges) {
    const [node, id] = key.split(" ").map(Number) as [number, number];
    let slot = edgeSlot(node, id) & (slots - 1);
    while (table[slot * 3] !== 0) slot = (slot + 1) & (slots - 1);
    table.set([node, id, next], slot * 3);
  }
  return { first: roots, edges: table, mask: slots - 1, any: Int32Array.from(any), ends };
}
