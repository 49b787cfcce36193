import { extendVocabulary, internWord, VOCABULARY, type Vocabulary } from "../text/vocabulary.ts";
import { type Branch, newBranch, type PackedTree, packTree } from "./pack-tree.ts";
import { SignCounts } from "./sign-counts.ts";

/**
 * All phrases and word classes in one tree over word ids, so that a text is read once whatever the number of lists.
 */
export interface Lexicon<Name extends string> extends PackedTree {
  names: readonly Name[];
  indexOf: ReadonlyMap<string, number>;
  vocabulary: Vocabulary;
  /** Word classes by word id, as bits. */
  bits: Int32Array;
  /** What `annotate` counts into, text after text. */
  counts: SignCounts<Name>;
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
  const bits = new Int32Array(vocabulary.room);
  for (const [bit, words] of classes) {
    for (const word of words.split(/\s+/)) {
      if (word === "") continue;
      const id = internWord(word, vocabulary);
      bits[id] = (bits[id] as number) | bit;
    }
  }
  const root = newBranch();
  lists.forEach((list, index) => {
    for (const line of list) for (const phrase of expandPhrase(line)) addPhrase(root, vocabulary, phrase, index);
  });
  const indexOf = new Map(names.map((name, index) => [name as string, index]));
  const counts = new SignCounts<Name>(indexOf);
  return { names, indexOf, vocabulary, bits, counts, ...packTree(root, vocabulary.room) };
}

/** No more new words than this can come of the lists. */
const countWords = (lists: readonly string[][]) =>
  lists.reduce((sum, list) => sum + list.reduce((words, line) => words + line.split(/[ |-]/).length, 0), 0);

function addPhrase(root: Branch, vocabulary: Vocabulary, phrase: string, index: number): void {
  let branch = root;
  for (const word of phrase.split(/[ -]/)) {
    if (word === "*") {
      branch.any ??= newBranch();
      branch = branch.any;
      continue;
    }
    const id = internWord(word, vocabulary);
    const next = branch.words.get(id) ?? newBranch();
    branch.words.set(id, next);
    branch = next;
  }
  if (!branch.lists.includes(index)) branch.lists.push(index);
}
