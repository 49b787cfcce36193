import type { SectionLabel } from "@starboard/domain/section";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { Sentence } from "../text/document-model.ts";
import { countSpokenWords } from "../text/spoken-words.ts";
import type { Act } from "./acts.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { findJunk, type Junk } from "./junk.ts";
import type { SentenceLabel } from "./label-sentences.ts";
import { NONE, NumberMap } from "./number-map.ts";
import type { Facts } from "./read-facts.ts";
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
  const isLive = sentences.map((_, index) => !junk.dead.has(index));
  const isBearing = findBearing(facts, isLive, stems);
  const evidence: GrowingEvidence = {
    facts,
    junk,
    spokenWords: 0,
    spokenBySentence: [],
    spokenBySection: { situation: 0, task: 0, action: 0, tradeoffs: 0, result: 0, lessons: 0 },
    isBearing,
    stems,
    places: [],
    bySection: { situation: [], task: [], action: [], tradeoffs: [], result: [], lessons: [] },
    isLive,
    ownDeeds: [],
    weDeeds: [],
    nobodyDeeds: [],
    fullChanges: [],
    partChanges: [],
    wrongSums: findWrongSums(
      document,
      quantities,
      changes.filter(({ sentence }) => isLive[sentence]),
    ).filter(({ sentence }) => isLive[sentence]),
    metrics: [],
  };
  for (let index = 0; index < sentences.length; index++) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    const words = countSpokenWords(text, tokens, firstToken, endToken);
    const { label } = labels[index] as SentenceLabel;
    evidence.spokenBySentence.push(words);
    evidence.spokenWords += words;
    evidence.places.push(isLive[index] ? SECTION_BITS[label] : 0);
    if (!isLive[index]) continue;
    evidence.bySection[label].push(index);
    if (isBearing[index]) evidence.spokenBySection[label] += words;
  }
  for (const act of acts) sortAct(evidence, act);
  for (const change of changes) {
    if (!isLive[change.sentence]) continue;
    if (change.from === null || change.to === null) evidence.partChanges.push(change);
    else if (change.direction !== "none") evidence.fullChanges.push(change);
  }
  for (const quantity of quantities)
    if (quantity.kind !== "not_a_metric" && isLive[quantity.sentence]) evidence.metrics.push(quantity);
  return evidence;
}

/** Evidence while it is gathered. */
interface GrowingEvidence extends Evidence {
  spokenBySentence: number[];
  spokenBySection: Record<SectionLabel, number>;
  places: number[];
  bySection: Record<SectionLabel, number[]>;
  ownDeeds: Act[];
  weDeeds: Act[];
  nobodyDeeds: Act[];
  fullChanges: ChangeFact[];
  partChanges: ChangeFact[];
  metrics: QuantityFact[];
}

/** One bit for each section. */
const SECTION_BITS: Readonly<Record<SectionLabel, number>> = {
  situation: 1,
  task: 2,
  action: 4,
  tradeoffs: 8,
  result: 16,
  lessons: 32,
};
const ANY_SECTION = 63;
const DOING = SECTION_BITS.task | SECTION_BITS.action | SECTION_BITS.tradeoffs;
const BEFORE_LESSONS = ANY_SECTION & ~SECTION_BITS.lessons;

function sortAct({ places, ownDeeds, weDeeds, nobodyDeeds }: GrowingEvidence, act: Act): void {
  const place = places[act.sentence] as number;
  if (!act.isDeed || (place & BEFORE_LESSONS) === 0) return;
  if (act.agent === "I" || act.agent === "implied") ownDeeds.push(act);
  else if (act.agent === "we") weDeeds.push(act);
  else if ((place & DOING) !== 0) nobodyDeeds.push(act);
}

/** Lexicons that only guess at a section or at padding do not make a sentence bear anything. */
const BEARING_LEXICONS = LEXICON.names.filter(
  (name) => !name.endsWith("Cue") && !["hedge", "buzz", "method", "impact", "scope"].includes(name),
);

function findBearing(facts: Facts, isLive: readonly boolean[], stems: Int32Array): boolean[] {
  const { sentences, tokens } = facts.document;
  const isBearing: boolean[] = sentences.map(() => false);
  for (const act of facts.acts) isBearing[act.sentence] = true;
  for (const quantity of facts.quantities) isBearing[quantity.sentence] = true;
  for (let index = 0; index < isBearing.length; index++) {
    for (let list = 0; list < BEARING_LEXICONS.length && !isBearing[index]; list++)
      if ((facts.counts[BEARING_LEXICONS[list] as LexiconName][index] as number) > 0) isBearing[index] = true;
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

/** Live sentences with a phrase of the lexicon, in the given sections or anywhere. */
export function sentencesWith(evidence: Evidence, name: LexiconName, sections?: readonly SectionLabel[]): number[] {
  const { facts, places } = evidence;
  const counts = facts.counts[name];
  let wanted = ANY_SECTION;
  if (sections !== undefined) {
    wanted = 0;
    for (const label of sections) wanted |= SECTION_BITS[label];
  }
  const found: number[] = [];
  for (let index = 0; index < places.length; index++)
    if ((counts[index] as number) !== 0 && ((places[index] as number) & wanted) !== 0) found.push(index);
  return found;
}

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
