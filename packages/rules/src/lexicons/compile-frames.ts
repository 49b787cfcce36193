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
  /** By word id, the number of a group in `groups`; 0 is none. */
  starts: Uint16Array;
  groups: ReadonlyArray<readonly Frame[]>;
  needed: NeededClasses;
}

/** The classes of each word that any frame needs: those of the word `id` from `starts[id]` to `starts[id + 1]` (exclusive). */
interface NeededClasses {
  starts: Uint16Array;
  classes: Uint16Array;
}

const NO_CLASS = -1;
const ROW_BITS = 4;
const CLASSES = 32 << ROW_BITS;

/** By word id, one bit for each class. */
const MEMBERS = new Int32Array(VOCABULARY.room << ROW_BITS);
const numbers = new Map<string, number>();

/** Whether the word with this id is in a class. */
export const isOfClass = (words: number, id: number): boolean =>
  (((MEMBERS[(id << ROW_BITS) | (words >>> 5)] as number) >>> (words & 31)) & 1) === 1;

/** The needed classes of which the sentence read last holds a word. */
export class ClassesHeld {
  private readonly needed: NeededClasses;
  /** By class, the sentence in which a word of it was last seen; sentences are counted over all texts. */
  private readonly seenIn = new Float64Array(CLASSES);
  private sentence = 0;

  constructor({ needed }: Frames) {
    this.needed = needed;
  }

  /** Reads the words of these ids, `from` to `to` (exclusive). Most words are of no class that a frame needs. */
  readWords(ids: Int32Array, from: number, to: number): void {
    const { starts, classes } = this.needed;
    const { seenIn } = this;
    const sentence = ++this.sentence;
    for (let at = from; at < to; at++) {
      const id = ids[at] as number;
      const end = starts[id + 1] as number;
      for (let place = starts[id] as number; place < end; place++) seenIn[classes[place] as number] = sentence;
    }
  }

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
  return { ...groupByWord(byWord), needed: classesByWord([...needed]) };
}

function classesByWord(needed: readonly number[]): NeededClasses {
  const starts = new Uint16Array(VOCABULARY.room + 1);
  const classes: number[] = [];
  for (let id = 0; id < VOCABULARY.room; id++) {
    if (id < VOCABULARY.words.length) for (const words of needed) if (isOfClass(words, id)) classes.push(words);
    starts[id + 1] = classes.length;
  }
  return { starts, classes: Uint16Array.from(classes) };
}

const needsOf = (steps: readonly Step[]): number[] =>
  steps.slice(1).flatMap(({ words, role }) => (words === NO_CLASS || role === "absent" ? [] : [words]));

/** Words that open the same frames share a group. */
function groupByWord(byWord: ReadonlyMap<number, readonly Frame[]>): Omit<Frames, "needed"> {
  const starts = new Uint16Array(VOCABULARY.room);
  const groups: Array<readonly Frame[]> = [[]];
  for (const [id, frames] of byWord) {
    const known = groups.findIndex(
      (group) => group.length === frames.length && group.every((one, at) => one === frames[at]),
    );
    starts[id] = known === -1 ? groups.push(frames) - 1 : known;
  }
  return { starts, groups };
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
