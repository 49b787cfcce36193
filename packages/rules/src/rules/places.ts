import type { TextRange } from "@starboard/domain/evaluation";
import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { type Evidence, rangeOf } from "../facts/evidence.ts";
import type { QuantityFact } from "../facts/fact-model.ts";
import { hasIn } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";

/** The first sentence of a section, or the point where the section would begin. */
export function placeOf(evidence: Evidence, label: SectionLabel): TextRange {
  const first = evidence.bySection[label][0];
  return first === undefined ? insertionPoint(evidence, label) : rangeOf(evidence, first);
}

/** A zero-length range after the last sentence of the sections before `label`. */
export function insertionPoint(evidence: Evidence, label: SectionLabel): TextRange {
  for (let at = SECTION_LABELS.indexOf(label) - 1; at >= 0; at--) {
    const last = evidence.bySection[SECTION_LABELS[at] as SectionLabel].at(-1);
    if (last === undefined) continue;
    const { end } = rangeOf(evidence, last);
    return { start: end, end };
  }
  return { start: 0, end: 0 };
}

/** The ranges of sentences, in order. */
export const rangesOf = (evidence: Evidence, sentences: readonly number[]): TextRange[] =>
  sentences.map((sentence) => rangeOf(evidence, sentence));

/** Whether the writer marked a section with this name, as against the engine's guess. */
export const isGiven = (evidence: Evidence, label: SectionLabel): boolean =>
  evidence.bySection[label].some((sentence) => evidence.facts.labels[sentence]?.confidence === 1);

/** Sentences of a section that are made of words about stories and tell nothing. */
export const emptyIn = (evidence: Evidence, label: SectionLabel): number[] =>
  evidence.junk.empty.filter((sentence) => {
    const told = evidence.facts.labels[sentence];
    // A guess about a sentence that tells nothing is worth nothing.
    return told === undefined || told.label === label || told.confidence < 1;
  });

const SELF = wordSet("i i'm i'd i've i'll im my mine me");

const OPENING_WORDS = 6;

/** Has an "I", a "my" or a "me" among its first words: "Since then I …", not "The farm now …, after I …". */
export function opensOnSelf(evidence: Evidence, sentence: number): boolean {
  const { tokens, sentences } = evidence.facts.document;
  const { firstToken, endToken } = sentences[sentence] as { firstToken: number; endToken: number };
  return hasIn(SELF, tokens, firstToken, Math.min(endToken, firstToken + OPENING_WORDS));
}

/** Has an "I", a "my" or a "me". */
export function hasSelf(evidence: Evidence, sentence: number): boolean {
  const { document } = evidence.facts;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  return hasIn(SELF, document.tokens, firstToken, endToken);
}

/** The last live sentence. */
export function lastPlace(evidence: Evidence): TextRange {
  const last = evidence.isLive.lastIndexOf(true);
  return last === -1 ? { start: 0, end: 0 } : rangeOf(evidence, last);
}

/** Movements told as outcomes: those in the action a writer marked as such are settings, not results. */
export const outcomeChanges = (evidence: Evidence): number =>
  evidence.fullChanges.filter(({ sentence }) => {
    const told = evidence.facts.labels[sentence];
    return told === undefined || told.confidence < 1 || told.label !== "action";
  }).length;

/** More than a team's size: "14,000 homes". */
export const isWeighty = ({ kind, value }: QuantityFact): boolean =>
  kind !== "count" || (typeof value === "number" && value >= MANY);

const MANY = 30;
