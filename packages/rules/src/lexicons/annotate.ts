import type { Sentence } from "../text/document-model.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import type { Lexicon } from "./compile.ts";
import type { PackedTree } from "./pack-tree.ts";
import type { SignCounts } from "./sign-counts.ts";

/** A place where a phrase of a list stands; token indices, end exclusive. */
export interface Mark {
  first: number;
  end: number;
}

/** Word classes and marks of one text; they hold until the next text is read. */
export interface Annotated<Name extends string> {
  /** Bits of `WORD_CLASS` per token. */
  bits: readonly number[];
  marks: Marks<Name>;
  counts: SignCounts<Name>;
}

/** The marks of all lists in the order of the text; most lists are only counted. */
export class Marks<Name extends string> {
  private readonly indexOf: ReadonlyMap<string, number>;

  constructor(indexOf: ReadonlyMap<string, number>) {
    this.indexOf = indexOf;
  }

  /** The marks of one list, in order. */
  of(name: Name): Mark[] {
    const { first, end } = SCRATCH;
    const found: Mark[] = [];
    for (let at = this.firstOf(name); at !== NO_MARK; at = this.after(at))
      found.push({ first: first[at] as number, end: end[at] as number });
    return found;
  }

  countOf(name: Name): number {
    return this.countAt(this.indexOf.get(name) as number);
  }

  /** As `countOf`, by the number of a list. */
  countAt(list: number): number {
    return SCRATCH.count[list] as number;
  }

  /** Tokens that the marks of a list cover; they do not overlap. */
  wordsOf(name: Name): number {
    let words = 0;
    for (let at = this.firstOf(name); at !== NO_MARK; at = this.after(at))
      words += this.endToken(at) - this.firstToken(at);
    return words;
  }

  /** The first mark of a list as a number, for a walk without objects; `NO_MARK` behind the last one. */
  firstOf(name: Name): number {
    return this.firstAt(this.indexOf.get(name) as number);
  }

  /** As `firstOf`, by the number of a list. */
  firstAt(list: number): number {
    return SCRATCH.head[list] as number;
  }

  after(mark: number): number {
    return SCRATCH.next[mark] as number;
  }

  /** Where the marks of a list begin. */
  firstTokensAt(list: number): number[] {
    const tokens: number[] = [];
    for (let at = this.firstAt(list); at !== NO_MARK; at = this.after(at)) tokens.push(this.firstToken(at));
    return tokens;
  }

  firstToken(mark: number): number {
    return SCRATCH.first[mark] as number;
  }

  endToken(mark: number): number {
    return SCRATCH.end[mark] as number;
  }
}

export const NO_MARK = -1;

/** Arrays that the next text is read into again. */
const SCRATCH = {
  bits: [] as number[],
  /** Marks, and for each the next one of the same list. */
  first: [] as number[],
  end: [] as number[],
  next: [] as number[],
  size: 0,
  /** By list: the first mark, the last mark, and how many there are. */
  head: [] as number[],
  last: [] as number[],
  count: [] as number[],
  /** By list: the furthest end of its phrases that begin at one token; and the lists that have one, so many. */
  reached: [] as number[],
  touched: [] as number[],
  touches: 0,
};

/** Tokens that may be looked at behind the last one; they have no class. */
const LOOK_AHEAD = 16;

/** Reads the tokens once; per list the longest phrase at a place wins and none overlap. */
export function annotate<Name extends string>(
  lexicon: Lexicon<Name>,
  tokens: Tokens,
  sentences: readonly Sentence[],
): Annotated<Name> {
  const { names, bits: classes, first, ends: nodeEnds, goesOn, any, counts } = lexicon;
  const { bits, reached, touched, head, last, count, end: ends } = SCRATCH;
  const { length, id: ids, gap } = tokens;
  counts.clear(sentences.length);
  for (let index = 0; index < names.length; index++) {
    reached[index] = 0;
    head[index] = NO_MARK;
    last[index] = NO_MARK;
    count[index] = 0;
  }
  SCRATCH.size = 0;
  let sentence = 0;
  let sentenceEnd = sentences[0]?.endToken ?? 0;
  for (let at = 0; at < length; at++) {
    const id = ids[at] as number;
    bits[at] = classes[id] as number;
    const node = first[id] as number;
    if (node === 0) continue;
    const isEnd = nodeEnds[node] !== 0;
    if (!isEnd && any[node] === 0 && !mayGoOn(goesOn[node] as number, ids[at + 1] as number)) continue;
    SCRATCH.touches = 0;
    if (isEnd) touchEnds(lexicon, node, at + 1);
    if (at + 1 < length && gap[at + 1] !== GAP.paragraph) follow(lexicon, tokens, node, at + 1);
    if (SCRATCH.touches === 0) continue;
    while (at >= sentenceEnd && sentence < sentences.length) sentenceEnd = sentences[++sentence]?.endToken ?? 0;
    const isInside = at >= (sentences[sentence]?.firstToken ?? length);
    for (let touch = 0; touch < SCRATCH.touches; touch++) {
      const index = touched[touch] as number;
      const end = reached[index] as number;
      reached[index] = 0;
      // The earlier phrase wins where two of one list overlap.
      const before = last[index] as number;
      if (before !== NO_MARK && (ends[before] as number) > at) continue;
      addMark(index, at, end);
      if (isInside) counts.add(index, sentence);
    }
  }
  for (let at = length; at < length + LOOK_AHEAD; at++) bits[at] = 0;
  return { bits, marks: new Marks(lexicon.indexOf), counts };
}

const mayGoOn = (bits: number, id: number): boolean => ((bits >>> (id & 31)) & 1) === 1;

function addMark(list: number, first: number, end: number): void {
  const at = SCRATCH.size++;
  const before = SCRATCH.last[list] as number;
  SCRATCH.first[at] = first;
  SCRATCH.end[at] = end;
  SCRATCH.next[at] = NO_MARK;
  if (before === NO_MARK) SCRATCH.head[list] = at;
  else SCRATCH.next[before] = at;
  SCRATCH.last[list] = at;
  SCRATCH.count[list] = (SCRATCH.count[list] as number) + 1;
}

/** Notes that phrases which end at `node` reach to token `end`, exclusive. */
function touchEnds({ ends, endLists }: PackedTree, node: number, end: number): void {
  const { reached, touched } = SCRATCH;
  const from = ends[node] as number;
  const until = from + (endLists[from] as number);
  for (let at = from + 1; at <= until; at++) {
    const list = endLists[at] as number;
    const before = reached[list] as number;
    if (before === 0) touched[SCRATCH.touches++] = list;
    if (end > before) reached[list] = end;
  }
}

/** Follows the phrases from a node whose word stands before token `from`, which is there and in the same paragraph. */
function follow(tree: PackedTree, tokens: Tokens, start: number, from: number): void {
  const { any, goesOn, ends } = tree;
  const { id: ids, gap, kind, length } = tokens;
  let node = start;
  for (let at = from; ; ) {
    const isFollowed = at + 1 < length && gap[at + 1] !== GAP.paragraph;
    const other = any[node] as number;
    if (other !== 0 && kind[at] !== TOKEN.mark) {
      if (ends[other] !== 0) touchEnds(tree, other, at + 1);
      if (isFollowed) follow(tree, tokens, other, at + 1);
    }
    const id = ids[at] as number;
    if (id === 0 || !mayGoOn(goesOn[node] as number, id)) return;
    node = nextNode(tree, node, id);
    if (node === 0) return;
    if (ends[node] !== 0) touchEnds(tree, node, at + 1);
    if (!isFollowed) return;
    at++;
  }
}

/** Halves the edges until the one by this word is left. */
function nextNode({ edges, words, nexts }: PackedTree, node: number, id: number): number {
  let from = edges[node] as number;
  let to = edges[node + 1] as number;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const word = words[middle] as number;
    if (word === id) return nexts[middle] as number;
    if (word < id) from = middle + 1;
    else to = middle;
  }
  return 0;
}
