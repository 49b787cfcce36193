import { compileFrames, type Frame, FrameReader, isOfClass, type Step } from "../lexicons/compile-frames.ts";
import { FRAME_CLASSES, FRAMES } from "../lexicons/frames.ts";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Document, Sentence } from "../text/document-model.ts";
import { endingOf, endsIn, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { Act } from "./acts.ts";
import type { QuantityFact } from "./fact-model.ts";

const READER = new FrameReader(compileFrames(FRAMES, FRAME_CLASSES, (sign) => LEXICON.counts.numberOf(sign)));
const ED = endingOf("ed");
const ING = endingOf("ng");

/** What stands at a token: the verb of an own act, a number that counts something. */
const AT = { ownVerb: 1, number: 2 } as const;
let marks = new Uint8Array(1024);

/**
 * Adds the signs that frames of a clause make, one a sentence and sign. They are read once the sentences are sorted:
 * the section model was trained on the signs of the lists alone.
 */
export function addFrameSigns(
  { tokens, sentences }: Document,
  bits: readonly number[],
  acts: readonly Act[],
  quantities: readonly QuantityFact[],
  counts: SignCounts<LexiconName>,
): void {
  markTokens(tokens, acts, quantities);
  const isOwn = new Uint8Array(sentences.length);
  for (const act of acts) if (act.agent !== "nobody") isOwn[act.sentence] = 1;
  const place: Place = { tokens, bits, first: 0, end: 0, isOwn: false };
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    place.first = firstToken;
    place.end = endToken;
    place.isOwn = isOwn[index] === 1;
    const opened = READER.readWords(tokens.id, firstToken, endToken);
    for (let opening = 0; opening < opened; opening++) {
      const at = READER.openingAt(opening);
      addGroup(place, READER.framesOf(tokens.id[at] as number), at, index, counts);
    }
  }
}

/** Tries the frames that open with one word; a sign that the sentence has already is not looked for again. */
function addGroup(
  place: Place,
  frames: readonly Frame[],
  at: number,
  sentence: number,
  counts: SignCounts<LexiconName>,
): void {
  for (const { list, steps, needs } of frames)
    if (READER.hasAll(needs) && counts.at(list, sentence) === 0 && isTold(place, steps, at)) counts.add(list, sentence);
}

function markTokens(tokens: Tokens, acts: readonly Act[], quantities: readonly QuantityFact[]): void {
  if (marks.length < tokens.length) marks = new Uint8Array(tokens.length * 2);
  marks.fill(0, 0, tokens.length);
  for (const act of acts)
    if (act.agent === "I" || act.agent === "implied") marks[act.verb] = (marks[act.verb] as number) | AT.ownVerb;
  for (const { first, kind } of quantities)
    if (kind !== "not_a_metric" && kind !== "percent" && kind !== "ratio")
      marks[first] = (marks[first] as number) | AT.number;
}

const PRESENT_BE = wordSet("is are am be isn't aren't gets");

const isPast = ({ tokens, bits }: Place, at: number): boolean =>
  (((bits[at] as number) & (WORD_CLASS.past | WORD_CLASS.be)) !== 0 || endsIn(tokens, at, ED)) &&
  !isIn(PRESENT_BE, tokens, at);

/** A sentence while a frame is tried on it. */
interface Place {
  tokens: Tokens;
  bits: readonly number[];
  first: number;
  end: number;
  isOwn: boolean;
}

/** Whether the steps stand in the sentence from a token on; each takes the nearest word that fits. */
function isTold(place: Place, steps: readonly Step[], from: number): boolean {
  if ((steps[0] as Step).isOwnVerb && ((marks[from] as number) & AT.ownVerb) === 0) return false;
  let at = from;
  for (let index = 1; index < steps.length; index++) {
    const step = steps[index] as Step;
    if (step.role === "anywhere") {
      if (step.shape === "own" ? !place.isOwn : !isAnywhere(place, step)) return false;
      continue;
    }
    if (step.role === "absent") {
      if (fits(place, step, at + 1)) return false;
      continue;
    }
    at = findStep(place, step, at);
    if (at === NOWHERE) return false;
  }
  return true;
}

const NOWHERE = -1;

function findStep(place: Place, step: Step, from: number): number {
  const end = Math.min(place.end, from + 1 + step.reach);
  for (let at = from + 1; at < end; at++) {
    if (fits(place, step, at)) return at;
    if (step.isPresent && (isPast(place, at) || place.tokens.word[at] === ",")) return NOWHERE;
  }
  return NOWHERE;
}

function isAnywhere(place: Place, step: Step): boolean {
  for (let at = place.first; at < place.end; at++) if (fits(place, step, at)) return true;
  return false;
}

function fits(place: Place, { shape, words, isOwnVerb }: Step, at: number): boolean {
  const { tokens, bits } = place;
  const mark = marks[at] as number;
  if (isOwnVerb && (mark & AT.ownVerb) === 0) return false;
  switch (shape) {
    case "number":
      return (mark & AT.number) !== 0;
    case "ing":
      return endsIn(tokens, at, ING);
    case "did":
      return ((bits[at] as number) & (WORD_CLASS.participle | WORD_CLASS.past)) !== 0 || endsIn(tokens, at, ED);
    case "any":
      return tokens.kind[at] === TOKEN.word;
    case "present":
      return (
        tokens.kind[at] === TOKEN.word &&
        mark === 0 &&
        ((bits[at] as number) & WORD_CLASS.function) === 0 &&
        !isPast(place, at)
      );
    default:
      return isOfClass(words, tokens.id[at] as number);
  }
}
