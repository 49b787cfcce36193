import { internWord, VOCABULARY } from "../text/vocabulary.ts";

/** What a step of a frame asks of a token besides its word. */
export type Shape = "word" | "number" | "own" | "any" | "ing" | "did" | "present";

/** One step of a frame: a word of a class, or a shape, at most `reach` words behind the step before. */
export interface Step {
  shape: Shape;
  /** Number of a class of words, or `NO_CLASS`. */
  words: number;
  /** Whether it must be the verb of an own act. */
  isOwnVerb: boolean;
  reach: number;
  /** No past form may stand between the step before and this one. */
  isPresent: boolean;
  role: "next" | "anywhere" | "absent";
}

/** The words of a sentence in order that make a sign. */
export interface Frame {
  /** The number of the sign's list in `SignCounts`. */
  list: number;
  steps: readonly Step[];
  /** Classes of which the sentence must hold a word, wherever it stands; the first step's is not among them. */
  needs: readonly number[];
}

/** Frames by the first word they ask for. */
export interface Frames {
  groups: ReadonlyArray<readonly Frame[]>;
  /**
   * By word id: in the lower 16 bits the number of the group that the word opens, in the upper ones the place in `needed`
   * of its classes; 0 is none.
   */
  byWord: Int32Array;
  /** Classes that any frame needs: for each word how many it is of, and which. */
  needed: Uint16Array;
}

const WORD_BITS = 16;
const GROUP = 2 ** WORD_BITS - 1;

const NO_CLASS = -1;
const ROW_BITS = 4;
const CLASSES = 32 << ROW_BITS;

/** By word id, one bit for each class. */
const MEMBERS = new Int32Array(VOCABULARY.room << ROW_BITS);
const numbers = new Map<string, number>();

/** Whether the word with this id is in a class. */
export const isOfClass = (words: number, id: number): boolean =>
  (((MEMBERS[(id << ROW_BITS) | (words >>> 5)] as number) >>> (words & 31)) & 1) === 1;

/** Reads sentences for frames: where one may begin, and of which needed classes the sentence holds a word. */
export class FrameReader {
  private readonly frames: Frames;
  /** By class, the sentence in which a word of it was last seen; sentences are counted over all texts. */
  private readonly seenIn = new Float64Array(CLASSES);
  private sentence = 0;
  private readonly openings: number[] = [];

  constructor(frames: Frames) {
    this.frames = frames;
  }

  /** Reads the words of these ids, `from` to `to` (exclusive), and tells how many of them open frames. */
  readWords(ids: Int32Array, from: number, to: number): number {
    const { byWord, needed } = this.frames;
    const { seenIn, openings } = this;
    const sentence = ++this.sentence;
    let opened = 0;
    for (let at = from; at < to; at++) {
      const entry = byWord[ids[at] as number] as number;
      if (entry === 0) continue;
      const place = entry >>> WORD_BITS;
      const end = place + (needed[place] as number);
      for (let next = place + 1; next <= end; next++) seenIn[needed[next] as number] = sentence;
      if ((entry & GROUP) !== 0) openings[opened++] = at;
    }
    return opened;
  }

  /** The token of one of the words that open frames. */
  openingAt(index: number): number {
    return this.openings[index] as number;
  }

  /** The frames that the word with this id opens. */
  framesOf(id: number): readonly Frame[] {
    const { byWord, groups } = this.frames;
    return groups[(byWord[id] as number) & GROUP] as readonly Frame[];
  }

  /** Whether the sentence read last holds a word of each of these needed classes. */
  hasAll(classes: readonly number[]): boolean {
    for (let place = 0; place < classes.length; place++)
      if (this.seenIn[classes[place] as number] !== this.sentence) return false;
    return true;
  }
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "#": "number",
  own: "own",
  "@any": "any",
  "@ing": "ing",
  "@did": "did",
  "@present": "present",
};

/** Builds the frames of all signs; the language is told beside the lists. `numberOf` gives a sign's list. */
export function compileFrames<Sign extends string>(
  lists: Readonly<Record<Sign, string>>,
  classes: Readonly<Record<string, string>>,
  numberOf: (sign: Sign) => number,
): Frames {
  const byWord = new Map<number, Frame[]>();
  const needed = new Set<number>();
  for (const sign of Object.keys(lists) as Sign[]) {
    for (const line of lists[sign].split(/[;\n]/)) {
      if (line.trim() === "") continue;
      const steps = readSteps(line.trim().split(/\s+/), classes);
      const frame = { list: numberOf(sign), steps, needs: needsOf(steps) };
      for (const words of frame.needs) needed.add(words);
      for (const id of wordsOf((frame.steps[0] as Step).words)) {
        const known = byWord.get(id);
        if (known === undefined) byWord.set(id, [frame]);
        else known.push(frame);
      }
    }
  }
  const entries = new Int32Array(VOCABULARY.room);
  const groups = groupByWord(byWord, entries);
  return { groups, byWord: entries, needed: classesByWord([...needed], entries) };
}

function classesByWord(needed: readonly number[], entries: Int32Array): Uint16Array {
  const places = [0];
  for (let id = 1; id < VOCABULARY.words.length; id++) {
    const classes = needed.filter((words) => isOfClass(words, id));
    if (classes.length === 0) continue;
    entries[id] = (entries[id] as number) | (places.length << WORD_BITS);
    places.push(classes.length, ...classes);
  }
  return Uint16Array.from(places);
}

const needsOf = (steps: readonly Step[]): number[] =>
  steps.slice(1).flatMap(({ words, role }) => (words === NO_CLASS || role === "absent" ? [] : [words]));

/** Words that open the same frames share a group. */
function groupByWord(byWord: ReadonlyMap<number, readonly Frame[]>, entries: Int32Array): Frames["groups"] {
  const groups: Array<readonly Frame[]> = [[]];
  for (const [id, frames] of byWord) {
    const known = groups.findIndex(
      (group) => group.length === frames.length && group.every((one, at) => one === frames[at]),
    );
    entries[id] = known === -1 ? groups.push(frames) - 1 : known;
  }
  return groups;
}

function readSteps(parts: readonly string[], classes: Readonly<Record<string, string>>): Step[] {
  const steps: Step[] = [];
  let reach = 1;
  let isPresent = false;
  for (const part of parts) {
    if (part.startsWith("~")) {
      reach = Number.parseInt(part.slice(1), 10);
      isPresent = part.endsWith("^");
      continue;
    }
    const role = part.startsWith("&") ? "anywhere" : part.startsWith("-") ? "absent" : "next";
    const isOwnVerb = part.startsWith("!");
    const name = role !== "next" || isOwnVerb ? part.slice(1) : part;
    const shape = SHAPES[name] ?? "word";
    steps.push({
      shape,
      words: shape === "word" ? classOf(name, classes) : NO_CLASS,
      isOwnVerb,
      reach,
      isPresent,
      role,
    });
    reach = 1;
    isPresent = false;
  }
  return steps;
}

/** The number of a class: words between bars, each of them a word or "@" and a name. */
function classOf(name: string, classes: Readonly<Record<string, string>>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = numbers.size;
  if (number >= CLASSES) throw new RangeError("there is no room for one more class of words");
  numbers.set(name, number);
  for (const part of name.split("|")) {
    const words = part.startsWith("@") ? classes[part.slice(1)] : part;
    if (words === undefined) throw new RangeError(`no class of words is named ${part}`);
    for (const word of words.split(" ")) {
      const row = (internWord(word) << ROW_BITS) | (number >>> 5);
      MEMBERS[row] = (MEMBERS[row] as number) | (1 << (number & 31));
    }
  }
  return number;
}

function wordsOf(words: number): number[] {
  const ids: number[] = [];
  for (let id = 1; id < VOCABULARY.words.length; id++) if (isOfClass(words, id)) ids.push(id);
  return ids;
}
