import { GAP, TOKEN, type Tokens } from "../text/tokenize.ts";
import { internWord } from "../text/vocabulary.ts";

/** A place where a phrase of a lexicon stands; token indices, end exclusive. */
export interface Mark {
  first: number;
  end: number;
}

interface Node {
  /** Word classes of a single word, as bits. */
  bits: number;
  /** Lexicons whose phrase ends here. */
  ends: number[] | null;
  next: Map<number, Node> | null;
  /** The continuation for `*`, one word of any kind. */
  any: Node | null;
}

/** All phrases and word classes in one tree, so that a text is read once whatever the number of lexicons. */
export interface Lexicon<Name extends string> {
  /** By word id. */
  root: Array<Node | undefined>;
  names: readonly Name[];
}

/** Word classes and marks of one text. */
export interface Annotated<Name extends string> {
  /** Bits of `WORD_CLASS` per token. */
  bits: number[];
  marks: Readonly<Record<Name, readonly Mark[]>>;
}

const newNode = (): Node => ({ bits: 0, ends: null, next: null, any: null });

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

/** Builds the tree. Phrases are separated by line breaks or semicolons; word lists by spaces. */
export function compileLexicon<Name extends string>(
  phrases: Readonly<Record<Name, string>>,
  classes: ReadonlyArray<readonly [bit: number, words: string]>,
): Lexicon<Name> {
  const root: Array<Node | undefined> = [];
  const names = Object.keys(phrases) as Name[];
  const rootNode = (word: string): Node => {
    const id = internWord(word);
    const known = root[id];
    if (known !== undefined) return known;
    const node = newNode();
    // Filled up to the id, so that the array has no holes.
    while (root.length < id) root.push(undefined);
    root[id] = node;
    return node;
  };
  for (const [bit, words] of classes) {
    for (const word of words.split(/\s+/)) if (word !== "") rootNode(word).bits |= bit;
  }
  names.forEach((name, index) => {
    for (const line of phrases[name].split(/[;\n]/)) {
      if (line.trim() === "") continue;
      for (const phrase of expandPhrase(line)) addPhrase(rootNode, phrase, index);
    }
  });
  return { root, names };
}

function addPhrase(rootNode: (word: string) => Node, phrase: string, index: number): void {
  const words = phrase.split(/[ -]/);
  let node = rootNode(words[0] as string);
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    let child: Node | null | undefined;
    if (word === "*") {
      child = node.any ?? newNode();
      node.any = child;
    } else {
      const id = internWord(word);
      node.next ??= new Map();
      child = node.next.get(id) ?? newNode();
      node.next.set(id, child);
    }
    node = child;
  }
  if (node.ends === null) node.ends = [index];
  else if (!node.ends.includes(index)) node.ends.push(index);
}

/** Reads the tokens once; per lexicon the longest phrase at a place wins and none overlap. */
export function annotate<Name extends string>(lexicon: Lexicon<Name>, tokens: Tokens): Annotated<Name> {
  const { root, names } = lexicon;
  const size = tokens.length;
  const bits: number[] = new Array(size).fill(0);
  const marks: Mark[][] = names.map(() => []);
  const reached: Reached = { ends: new Array(names.length).fill(0), touched: [] };
  for (let at = 0; at < size; at++) {
    const node = root[tokens.id[at] as number];
    if (node === undefined) continue;
    bits[at] = node.bits;
    if (node.ends === null && node.next === null && node.any === null) continue;
    walk(node, at + 1, tokens, reached);
    for (const index of reached.touched) {
      addMark(marks[index] as Mark[], at, reached.ends[index] as number);
      reached.ends[index] = 0;
    }
    reached.touched.length = 0;
  }
  const named = {} as Record<Name, readonly Mark[]>;
  names.forEach((name, index) => {
    named[name] = marks[index] as Mark[];
  });
  return { bits, marks: named };
}

/** The furthest end per lexicon of the phrases that begin at one token. */
interface Reached {
  ends: number[];
  touched: number[];
}

function walk(start: Node, from: number, tokens: Tokens, reached: Reached): void {
  let node: Node | null = start;
  for (let at = from; node !== null; at++) {
    if (node.ends !== null) {
      for (const index of node.ends) {
        const before = reached.ends[index] as number;
        if (before === 0) reached.touched.push(index);
        if (at > before) reached.ends[index] = at;
      }
    }
    if (at >= tokens.length || tokens.gap[at] === GAP.paragraph) return;
    if (node.any !== null && tokens.kind[at] !== TOKEN.mark) walk(node.any, at + 1, tokens, reached);
    node = node.next === null ? null : (node.next.get(tokens.id[at] as number) ?? null);
  }
}

/** The earlier phrase wins where two of one lexicon overlap. */
function addMark(list: Mark[], first: number, end: number): void {
  const previous = list.at(-1);
  if (previous === undefined || previous.end <= first) list.push({ first, end });
}
