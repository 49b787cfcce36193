import type { SectionLabel } from "@starboard/domain/section";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { Sentence } from "../text/document-model.ts";
import { countSpokenWords } from "../text/spoken-words.ts";
import type { Act } from "./acts.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { findJunk, type Junk } from "./junk.ts";
import { NONE, NumberMap } from "./number-map.ts";
import type { Facts } from "./read-facts.ts";
import type { SentenceLabel } from "./sections/label-sentences.ts";
import { ANYWHERE, BEFORE_LESSONS, IN_DOING, sectionNumber } from "./sections/sections.ts";
import { numberStems } from "./stems.ts";
import { findWrongSums, type WrongSum } from "./told-sums.ts";

/** The facts of the sentences that carry something, sorted for the rules and the score. */
export interface Evidence {
  facts: Facts;
  junk: Junk;
  /** Words a speaker would say, over the whole text and per sentence. */
  spokenWords: number;
  spokenBySentence: readonly number[];
  spokenBySection: Readonly<Record<SectionLabel, number>>;
  /** False for a live sentence without an act, a number, a sign of any lexicon or a word told elsewhere: padding. */
  isBearing: readonly boolean[];
  /** Per token the number of its stem, 0 where it is no content word; they hold until the next text is read. */
  stems: Int32Array;
  /** One bit for the section of each live sentence, 0 for one that earns nothing. */
  places: readonly number[];
  /** Bits of `HOLDS` for each sentence. */
  holds: readonly number[];
  /** Live sentences of each section, as indices. */
  bySection: Readonly<Record<SectionLabel, readonly number[]>>;
  /** False for repetition, gibberish, keyword lists and left-over blanks: they earn nothing. */
  isLive: readonly boolean[];
  ownDeeds: readonly Act[];
  weDeeds: readonly Act[];
  /** Acts without an owner in task, action and trade-offs. */
  nobodyDeeds: readonly Act[];
  /** Movements with both sides. */
  fullChanges: readonly ChangeFact[];
  /** Movements with one number only. */
  partChanges: readonly ChangeFact[];
  /** Sums that the text itself gets wrong. */
  wrongSums: readonly WrongSum[];
  /** Numbers that measure something, in live sentences. */
  metrics: readonly QuantityFact[];
}

/** Sorts the facts of a text. */
export function gatherEvidence(facts: Facts): Evidence {
  const { document, labels, acts, changes, quantities } = facts;
  const { sentences, text, tokens } = document;
  const junk = findJunk(facts);
  const stems = numberStems(document, facts.bits);
  const isLive: boolean[] = [];
  for (let index = 0; index < sentences.length; index++) isLive.push(!junk.dead.has(index));
  const isBearing = findBearing(facts, isLive, stems);
  const spoken = [0, 0, 0, 0, 0, 0];
  const bySection: number[][] = [[], [], [], [], [], []];
  const places: number[] = [];
  const spokenBySentence: number[] = [];
  let spokenWords = 0;
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    const words = countSpokenWords(text, tokens, firstToken, endToken);
    const section = sectionNumber((labels[index] as SentenceLabel).label);
    spokenBySentence.push(words);
    spokenWords += words;
    places.push(isLive[index] ? 1 << section : 0);
    if (!isLive[index]) continue;
    (bySection[section] as number[]).push(index);
    if (isBearing[index]) spoken[section] = (spoken[section] as number) + words;
  }
  const evidence: GrowingEvidence = {
    facts,
    junk,
    spokenWords,
    spokenBySentence,
    spokenBySection: asSections<number>(spoken),
    isBearing,
    stems,
    places,
    holds: new Array(sentences.length).fill(0),
    bySection: asSections<number[]>(bySection),
    isLive,
    ownDeeds: [],
    weDeeds: [],
    nobodyDeeds: [],
    fullChanges: [],
    partChanges: [],
    wrongSums: findWrongSums(document, quantities, changes, isLive),
    metrics: [],
  };
  for (const act of acts) sortAct(evidence, act);
  for (const change of changes) sortChange(evidence, change);
  for (const quantity of quantities) {
    if (quantity.kind === "not_a_metric" || !isLive[quantity.sentence]) continue;
    evidence.metrics.push(quantity);
    note(evidence, quantity.sentence, HOLDS.metric);
  }
  return evidence;
}

const asSections = <Part>([situation, task, action, tradeoffs, result, lessons]: readonly Part[]) =>
  ({ situation, task, action, tradeoffs, result, lessons }) as Record<SectionLabel, Part>;

/** Evidence while it is gathered. */
interface GrowingEvidence extends Evidence {
  holds: number[];
  ownDeeds: Act[];
  weDeeds: Act[];
  nobodyDeeds: Act[];
  fullChanges: ChangeFact[];
  partChanges: ChangeFact[];
  metrics: QuantityFact[];
}

/** What a live sentence may hold, one bit each. */
export const HOLDS = {
  ownDeed: 1,
  weDeed: 2,
  nobodyDeed: 4,
  metric: 8,
  fullChange: 16,
  partChange: 32,
  change: 64,
} as const;

function note({ holds }: GrowingEvidence, sentence: number, bit: number): void {
  holds[sentence] = (holds[sentence] as number) | bit;
}

function sortAct(evidence: GrowingEvidence, act: Act): void {
  const place = evidence.places[act.sentence] as number;
  if (!act.isDeed || (place & BEFORE_LESSONS) === 0) return;
  if (act.agent === "I" || act.agent === "implied") {
    evidence.ownDeeds.push(act);
    note(evidence, act.sentence, HOLDS.ownDeed);
  } else if (act.agent === "we") {
    evidence.weDeeds.push(act);
    note(evidence, act.sentence, HOLDS.weDeed);
  } else if ((place & IN_DOING) !== 0) {
    evidence.nobodyDeeds.push(act);
    note(evidence, act.sentence, HOLDS.nobodyDeed);
  }
}

function sortChange(evidence: GrowingEvidence, change: ChangeFact): void {
  if (!evidence.isLive[change.sentence]) return;
  note(evidence, change.sentence, HOLDS.change);
  if (change.from === null || change.to === null) {
    evidence.partChanges.push(change);
    note(evidence, change.sentence, HOLDS.partChange);
  } else if (change.direction !== "none") {
    evidence.fullChanges.push(change);
    note(evidence, change.sentence, HOLDS.fullChange);
  }
}

/** Whether a live sentence holds one of these. */
export const doesHold = ({ holds }: Evidence, sentence: number, bits: number): boolean =>
  ((holds[sentence] as number) & bits) !== 0;

/** Lexicons that only guess at a section or at padding do not make a sentence bear anything. */
const BEARING_LISTS = LEXICON.names
  .filter((name) => !name.endsWith("Cue") && !["hedge", "buzz", "method", "impact", "scope"].includes(name))
  .map((name) => LEXICON.counts.numberOf(name));

function findBearing(facts: Facts, isLive: readonly boolean[], stems: Int32Array): boolean[] {
  const { sentences, tokens } = facts.document;
  const isBearing: boolean[] = new Array(sentences.length).fill(false);
  for (const act of facts.acts) isBearing[act.sentence] = true;
  for (const quantity of facts.quantities) isBearing[quantity.sentence] = true;
  for (let index = 0; index < isBearing.length; index++) {
    for (let place = 0; place < BEARING_LISTS.length && !isBearing[index]; place++)
      if (facts.counts.at(BEARING_LISTS[place] as number, index) > 0) isBearing[index] = true;
  }
  if (isBearing.includes(false)) markShared(isBearing, isLive, sentences, stems, tokens.length);
  for (let index = 0; index < isBearing.length; index++) if (!isLive[index]) isBearing[index] = false;
  return isBearing;
}

const FIRST_TOLD = new NumberMap();

/** A sentence that shares a content word with another one belongs to the story. */
function markShared(
  isBearing: boolean[],
  isLive: readonly boolean[],
  sentences: readonly Sentence[],
  stems: Int32Array,
  tokens: number,
): void {
  FIRST_TOLD.clear(tokens);
  for (let index = 0; index < sentences.length; index++) {
    if (!isLive[index]) continue;
    const { firstToken, endToken } = sentences[index] as Sentence;
    for (let at = firstToken; at < endToken; at++) {
      const stem = stems[at] as number;
      if (stem === 0) continue;
      const earlier = FIRST_TOLD.add(stem, index);
      if (earlier === NONE || earlier === index) continue;
      isBearing[index] = true;
      isBearing[earlier] = true;
    }
  }
}

const NO_SENTENCES: readonly number[] = [];

/** Live sentences with a phrase of the lexicon, in the sections of these bits or anywhere. */
export function sentencesWith(evidence: Evidence, name: LexiconName, sections = ANYWHERE): readonly number[] {
  const { facts, places } = evidence;
  const { counts } = facts;
  const list = counts.numberOf(name);
  if (counts.isNone(list)) return NO_SENTENCES;
  const found: number[] = [];
  for (let index = 0; index < places.length; index++)
    if (((places[index] as number) & sections) !== 0 && counts.at(list, index) !== 0) found.push(index);
  return found;
}

/** How many `sentencesWith` there are. */
export function countWith({ facts, places }: Evidence, name: LexiconName, sections = ANYWHERE): number {
  const { counts } = facts;
  const list = counts.numberOf(name);
  if (counts.isNone(list)) return 0;
  let count = 0;
  for (let index = 0; index < places.length; index++)
    if (((places[index] as number) & sections) !== 0 && counts.at(list, index) !== 0) count++;
  return count;
}

/** Whether there is any of `sentencesWith`. */
export const hasSign = (evidence: Evidence, name: LexiconName, sections = ANYWHERE): boolean =>
  countWith(evidence, name, sections) > 0;

/** The range of a sentence in UTF-16 units. */
export function rangeOf(evidence: Evidence, sentence: number): { start: number; end: number } {
  const { start, end } = evidence.facts.document.sentences[sentence] as Sentence;
  return { start, end };
}

/** The range of tokens `first` to `end` (exclusive) in UTF-16 units. */
export function tokenRange(facts: Facts, first: number, end: number): { start: number; end: number } {
  const { tokens } = facts.document;
  return { start: tokens.start[first] as number, end: tokens.end[end - 1] as number };
}

/** The written text of tokens `first` to `end` (exclusive). */
export function textOf(facts: Facts, first: number, end: number): string {
  const range = tokenRange(facts, first, end);
  return facts.document.text.slice(range.start, range.end);
}
