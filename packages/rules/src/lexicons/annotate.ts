import type { Sentence } from "../text/document-model.ts";
import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import { edgeSlot, type Lexicon } from "./compile.ts";

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
  /** Per list, the number of marks in each sentence. */
  counts: Record<Name, number[]>;
}

/** The marks of all lists in the order of the text; most lists are only counted. */
export class Marks<Name extends string> {
  private readonly indexOf: ReadonlyMap<string, number>;

  constructor(indexOf: ReadonlyMap<string, number>) {
    this.indexOf = indexOf;
  }

  /** The marks of one list, in order. */
  of(name: Name): Mark[] {
    const { head, next, first, end } = SCRATCH;
    const found: Mark[] = [];
    for (let at = head[this.indexOf.get(name) as number] as number; at !== NONE; at = next[at] as number)
      found.push({ first: first[at] as number, end: end[at] as number });
    return found;
  }

  countOf(name: Name): number {
    return SCRATCH.count[this.indexOf.get(name) as number] as number;
  }
}

const NONE = -1;

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
  const { names, bits: classes, first } = lexicon;
  const { bits, reached, touched, head, last, count, end: ends } = SCRATCH;
  const rows: number[][] = [];
  for (let index = 0; index < names.length; index++) {
    rows.push(new Array(sentences.length).fill(0));
    reached[index] = 0;
    head[index] = NONE;
    last[index] = NONE;
    count[index] = 0;
  }
  SCRATCH.size = 0;
  let sentence = 0;
  let sentenceEnd = sentences[0]?.endToken ?? 0;
  for (let at = 0; at < tokens.length; at++) {
    const id = tokens.id[at] as number;
    bits[at] = classes[id] as number;
    const node = first[id] as number;
    if (node === 0) continue;
    SCRATCH.touches = 0;
    follow(lexicon, tokens, node, at + 1);
    if (SCRATCH.touches === 0) continue;
    while (at >= sentenceEnd && sentence < sentences.length) sentenceEnd = sentences[++sentence]?.endToken ?? 0;
    const isInside = at >= (sentences[sentence]?.firstToken ?? tokens.length);
    for (let touch = 0; touch < SCRATCH.touches; touch++) {
      const index = touched[touch] as number;
      const end = reached[index] as number;
      reached[index] = 0;
      // The earlier phrase wins where two of one list overlap.
      const before = last[index] as number;
      if (before !== NONE && (ends[before] as number) > at) continue;
      addMark(index, at, end);
      if (isInside) (rows[index] as number[])[sentence] = ((rows[index] as number[])[sentence] as number) + 1;
    }
  }
  for (let at = tokens.length; at < tokens.length + LOOK_AHEAD; at++) bits[at] = 0;
  const counts = {} as Record<Name, number[]>;
  for (let index = 0; index < names.length; index++) counts[names[index] as Name] = rows[index] as number[];
  return { bits, marks: new Marks(lexicon.indexOf), counts };
}

function addMark(list: number, first: number, end: number): void {
  const at = SCRATCH.size++;
  const before = SCRATCH.last[list] as number;
  SCRATCH.first[at] = first;
  SCRATCH.end[at] = end;
  SCRATCH.next[at] = NONE;
  if (before === NONE) SCRATCH.head[list] = at;
  else SCRATCH.next[before] = at;
  SCRATCH.last[list] = at;
  SCRATCH.count[list] = (SCRATCH.count[list] as number) + 1;
}

/** Follows the phrases from a node whose word stands before token `from`. */
function follow(lexicon: Lexicon<string>, tokens: Tokens, start: number, from: number): void {
  const { reached, touched } = SCRATCH;
  let node = start;
  for (let at = from; node !== 0; at++) {
    const ends = lexicon.ends[node];
    if (ends != null) {
      for (const index of ends) {
        const before = reached[index] as number;
        if (before === 0) touched[SCRATCH.touches++] = index;
        if (at > before) reached[index] = at;
      }
    }
    if (at >= tokens.length || tokens.gap[at] === GAP.paragraph) return;
    const any = lexicon.any[node] as number;
    if (any !== 0 && tokens.kind[at] !== TOKEN.mark) follow(lexicon, tokens, any, at + 1);
    const id = tokens.id[at] as number;
    node = id === 0 ? 0 : nextNode(lexicon, node, id);
  }
}

function nextNode({ edges, mask }: Lexicon<string>, node: number, id: number): number {
  for (let slot = edgeSlot(node, id) & mask; ; slot = (slot + 1) & mask) {
    const from = edges[slot * 3] as number;
    if (from === 0) return 0;
    if (from === node && edges[slot * 3 + 1] === id) return edges[slot * 3 + 2] as number;
  }
}
