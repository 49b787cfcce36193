import { SECTION_LABELS, type SectionLabel } from "@starboard/domain/section";
import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import { WORD_CLASS } from "../lexicons/word-classes.ts";
import type { Sentence } from "../text/document-model.ts";
import { countSpokenWords } from "../text/spoken-words.ts";
import { TOKEN } from "../text/tokenize.ts";
import type { Act } from "./acts.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { findJunk, type Junk } from "./junk.ts";
import type { Facts } from "./read-facts.ts";
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
  /** Content words of each sentence, cut to their first six letters. */
  stems: readonly (readonly string[])[];
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
  const { document, labels } = facts;
  const junk = findJunk(facts);
  const isLive = document.sentences.map((_, index) => !junk.dead.has(index));
  const spokenBySentence = document.sentences.map((sentence) =>
    countSpokenWords(document.text, document.tokens, sentence.firstToken, sentence.endToken),
  );
  const stems = document.sentences.map((_, index) => contentStems(facts, index));
  const isBearing = findBearing(facts, isLive, stems);
  const bySection = {} as Record<SectionLabel, number[]>;
  const spokenBySection = {} as Record<SectionLabel, number>;
  for (const label of SECTION_LABELS) {
    bySection[label] = [];
    spokenBySection[label] = 0;
  }
  labels.forEach(({ label }, index) => {
    if (!isLive[index]) return;
    bySection[label].push(index);
    if (isBearing[index]) spokenBySection[label] += spokenBySentence[index] as number;
  });
  const sectionOf = (sentence: number) => labels[sentence]?.label ?? "action";
  const liveActs = facts.acts.filter(
    (act) => isLive[act.sentence] && act.isDeed && sectionOf(act.sentence) !== "lessons",
  );
  const isDoing = (act: Act) => sectionOf(act.sentence) !== "situation" && sectionOf(act.sentence) !== "result";
  const changes = facts.changes.filter((change) => isLive[change.sentence]);
  return {
    facts,
    junk,
    spokenWords: spokenBySentence.reduce((sum, words) => sum + words, 0),
    spokenBySentence,
    spokenBySection,
    bySection,
    isLive,
    isBearing,
    stems,
    ownDeeds: liveActs.filter((act) => act.agent === "I" || act.agent === "implied"),
    weDeeds: liveActs.filter((act) => act.agent === "we"),
    nobodyDeeds: liveActs.filter((act) => act.agent === "nobody" && isDoing(act)),
    fullChanges: changes.filter((change) => change.from !== null && change.to !== null && change.direction !== "none"),
    partChanges: changes.filter((change) => change.from === null || change.to === null),
    wrongSums: findWrongSums(document, facts.quantities, changes).filter(({ sentence }) => isLive[sentence]),
    metrics: facts.quantities.filter((quantity) => quantity.kind !== "not_a_metric" && isLive[quantity.sentence]),
  };
}

/** Lexicons that only guess at a section or at padding do not make a sentence bear anything. */
const BEARING_LEXICONS = LEXICON.names.filter(
  (name) => !name.endsWith("Cue") && !["hedge", "buzz", "method", "impact", "scope"].includes(name),
);

function findBearing(facts: Facts, isLive: readonly boolean[], stems: readonly (readonly string[])[]): boolean[] {
  const { sentences } = facts.document;
  const isBearing: boolean[] = new Array(sentences.length).fill(false);
  for (const act of facts.acts) isBearing[act.sentence] = true;
  for (const quantity of facts.quantities) isBearing[quantity.sentence] = true;
  for (const name of BEARING_LEXICONS) {
    const counts = facts.counts[name];
    for (let index = 0; index < sentences.length; index++) if ((counts[index] as number) > 0) isBearing[index] = true;
  }
  if (isBearing.includes(false)) markShared(isBearing, isLive, stems);
  return isBearing.map((isTold, index) => isTold && isLive[index] === true);
}

/** A sentence that shares a content word with another one belongs to the story. */
function markShared(isBearing: boolean[], isLive: readonly boolean[], stems: readonly (readonly string[])[]): void {
  const firstTold = new Map<string, number>();
  stems.forEach((words, index) => {
    if (!isLive[index]) return;
    for (const stem of words) {
      const earlier = firstTold.get(stem);
      if (earlier === undefined) firstTold.set(stem, index);
      else if (earlier !== index) {
        isBearing[index] = true;
        isBearing[earlier] = true;
      }
    }
  });
}

/** Letters by which two forms of a word are taken for the same. */
const STEM_LENGTH = 6;

/** Live sentences with a phrase of the lexicon, in the given sections or anywhere. */
export function sentencesWith(evidence: Evidence, name: LexiconName, sections?: readonly SectionLabel[]): number[] {
  const { facts, isLive } = evidence;
  const counts = facts.counts[name];
  const found: number[] = [];
  for (let index = 0; index < isLive.length; index++) {
    if ((counts[index] as number) === 0 || !isLive[index]) continue;
    if (sections === undefined || sections.includes(facts.labels[index]?.label ?? "action")) found.push(index);
  }
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

/** Content words of a sentence, at least five letters and no function word, cut to `STEM_LENGTH` letters. */
function contentStems(facts: Facts, sentence: number): string[] {
  const { document, bits } = facts;
  const { firstToken, endToken } = document.sentences[sentence] as Sentence;
  const words: string[] = [];
  for (let at = firstToken; at < endToken; at++) {
    if (((bits[at] as number) & (WORD_CLASS.function | WORD_CLASS.adverb | WORD_CLASS.generic)) !== 0) continue;
    const word = document.tokens.word[at] as string;
    // Names of tools and places inside a sentence are no detail of what was done.
    if (document.tokens.capital[at] === 1 && at > firstToken) continue;
    if (word.length < 5 || document.tokens.kind[at] !== TOKEN.word) continue;
    words.push(word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word);
  }
  return words;
}
