import type { StoryKind } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";
import { findArithmeticMismatch, isAgainstItself } from "../facts/claimed-arithmetic.ts";
import { findCosts, isGivenCost } from "../facts/costs.ts";
import { countWith, type Evidence, HOLDS } from "../facts/evidence.ts";
import { findImplausible, findImpossible } from "../facts/impossible-numbers.ts";
import { findMixedUnits } from "../facts/mixed-units.ts";
import { NumberMap } from "../facts/number-map.ts";
import { inBase, measureOf } from "../facts/numbers/measure.ts";
import { BEFORE_LESSONS, IN, IN_DOING } from "../facts/sections/sections.ts";
import type { LexiconName } from "../lexicons/phrases.ts";
import { countDetail, groundOf } from "./story-words.ts";
import { listedClaimsOf, looseNumbersOf, methodShareOf } from "./stuffing.ts";

/**
 * Everything the score is computed from; plain numbers, so that "what if" is a copy with one number changed. Where no more
 * is said, a signal counts the live sentences of the places that it is looked for in, without an upper end.
 */
export interface Signals {
  kind: StoryKind;
  /** Spoken words of each section, live sentences only. */
  words: Readonly<Record<SectionLabel, number>>;
  totalWords: number;
  /** Sentences of situation and task that tell what was at stake, up to 3. */
  stakes: number;
  /** 1 where the opening tells it, else 0; so the two that follow with role and lesson. */
  stakesLead: number;
  roleTold: number;
  roleLead: number;
  endsOnLesson: number;
  /** Acts, before the lessons, by who does them; those of nobody only where things are done. */
  ownDeeds: number;
  /** Different verbs among the own ones. */
  distinctDeeds: number;
  weDeeds: number;
  nobodyDeeds: number;
  fullChanges: number;
  partChanges: number;
  resultMetrics: number;
  /** Distinct content words beyond those of every workplace, in sentences that tell a deed or a result. */
  detail: number;
  /** Result metrics in the unit of a number told in the situation or task: a baseline in all but the wording. */
  echoed: number;
  contextMetrics: number;
  actionMetrics: number;
  /** Results told without a number; effects that are only claimed are the next one. */
  plainOutcomes: number;
  vagueResults: number;
  measured: number;
  impact: number;
  /** Sums, shares and directions that the text itself gets wrong. */
  mismatches: number;
  implausible: number;
  /** Movements whose sides are in units that do not compare. */
  mixedUnits: number;
  /** Up to 2, as are rejected ways, diagnosis, prevention and people; costs, reasons and guardrails up to 3. */
  choice: number;
  rejected: number;
  cost: number;
  reason: number;
  guardrails: number;
  diagnosis: number;
  prevention: number;
  stakeholders: number;
  lessons: number;
  platitudes: number;
  practice: number;
  /** Content words that the lessons share with the rest of the story, up to 3. */
  lessonGround: number;
  fillers: number;
  buzz: number;
  deadShare: number;
  /** Share of words about stories and methods ("KPIs", "guardrails") in everything told. */
  methodShare: number;
  /** Numbers that belong to no movement, in a hundred words. */
  looseNumbers: number;
  /** Movements claimed in one sentence, of the sentence with most. */
  listedClaims: number;
  /** Sentences that list keywords. */
  keywordLists: number;
  placeholders: number;
  sentences: number;
  longSentences: number;
}

/** Reads the signals off the evidence. */
export function readSignals(evidence: Evidence): Signals {
  const { facts, places } = evidence;
  const { marks } = facts;
  const count = (name: LexiconName, sections: number) => countWith(evidence, name, sections);
  const lines = countLines(evidence);
  const learning = countLearning(evidence, lines.live);
  const { placeholders, keywordLists } = evidence.junk;
  return {
    kind: facts.kind,
    words: evidence.spokenBySection,
    totalWords: evidence.spokenWords,
    stakes: Math.min(3, count("stakes", IN.situation | IN.task)),
    stakesLead: isInOpening(evidence, "stakes") ? 1 : 0,
    roleTold: Math.min(2, count("role", BEFORE_LESSONS)),
    roleLead: isInOpening(evidence, "role") ? 1 : 0,
    endsOnLesson: lines.last !== -1 && places[lines.last] === IN.lessons ? 1 : 0,
    ownDeeds: evidence.ownDeeds.length,
    distinctDeeds: countVerbs(evidence),
    weDeeds: evidence.weDeeds.length,
    nobodyDeeds: evidence.nobodyDeeds.length,
    fullChanges: evidence.fullChanges.length,
    partChanges: evidence.partChanges.length,
    resultMetrics: countMetrics(evidence, IN.result),
    detail: countDetail(evidence),
    echoed: countEchoes(evidence),
    contextMetrics: countMetrics(evidence, IN.situation | IN.task),
    actionMetrics: countMetrics(evidence, IN.action | IN.tradeoffs),
    plainOutcomes: lines.plainOutcomes,
    vagueResults: count("vague", IN.result),
    measured: count("measured", IN.action | IN.result | IN.tradeoffs),
    impact: count("impact", IN.result | IN.situation),
    mismatches: evidence.wrongSums.length + countMismatches(evidence),
    implausible: countImplausible(evidence),
    mixedUnits: findMixedUnits(evidence).length,
    choice: Math.min(2, count("choice", IN_DOING)),
    rejected: Math.min(2, count("rejected", IN_DOING)),
    cost: Math.min(3, findCosts(evidence).length + lines.givenCosts),
    reason: Math.min(3, lines.reasons + Math.min(1, count("reason", IN_DOING))),
    guardrails: Math.min(3, count("guardrail", IN_DOING | IN.result)),
    diagnosis: Math.min(2, count("diagnosis", IN.action | IN.situation | IN.task)),
    prevention: Math.min(2, count("prevention", IN.action | IN.result | IN.lessons)),
    stakeholders: Math.min(2, count("stakeholder", IN_DOING)),
    lessons: learning.lessons + learning.plainLessons * 0.5,
    platitudes: count("platitude", IN.lessons),
    practice: Math.min(2, learning.practice),
    lessonGround: groundOf(evidence),
    fillers: marks.countOf("hedge") + marks.countOf("filler"),
    buzz: marks.countOf("buzz"),
    deadShare: evidence.spokenWords === 0 ? 1 : sumDead(evidence) / evidence.spokenWords,
    methodShare: methodShareOf(evidence),
    looseNumbers: looseNumbersOf(evidence),
    listedClaims: listedClaimsOf(evidence),
    keywordLists: keywordLists.length,
    placeholders: placeholders.length,
    sentences: lines.live,
    longSentences: lines.long,
  };
}

const VERBS = new NumberMap();
const OPENING_SENTENCES = 3;

/** Whether one of the first live sentences has a sign. */
function isInOpening({ facts: { counts }, isLive }: Evidence, name: LexiconName): boolean {
  const list = counts.numberOf(name);
  if (counts.isNone(list)) return false;
  for (let index = 0, seen = 0; index < isLive.length && seen < OPENING_SENTENCES; index++) {
    if (!isLive[index]) continue;
    if (counts.at(list, index) > 0) return true;
    seen++;
  }
  return false;
}

const LONG_SENTENCE = 45;
const TOLD_WORDS = 5;

/** What is counted sentence by sentence; `last` is the last live one, or −1. */
function countLines(evidence: Evidence) {
  const { facts, isLive, places, spokenBySentence } = evidence;
  const { counts } = facts;
  const reason = counts.numberOf("reason");
  const choice = counts.numberOf("choice");
  const vague = counts.numberOf("vague");
  const lines = { live: 0, last: -1, long: 0, reasons: 0, givenCosts: 0, plainOutcomes: 0 };
  for (let index = 0; index < places.length; index++) {
    if (!isLive[index]) continue;
    lines.live++;
    lines.last = index;
    const place = places[index] as number;
    if ((spokenBySentence[index] as number) > LONG_SENTENCE) lines.long++;
    const isTrade = place === IN.tradeoffs || ((place & BEFORE_LESSONS) !== 0 && counts.at(choice, index) > 0);
    if (isTrade && counts.at(reason, index) > 0) lines.reasons++;
    if (place === IN.tradeoffs && isGivenCost(evidence, index)) lines.givenCosts++;
    if (place === IN.result && isPlainOutcome(evidence, index, vague)) lines.plainOutcomes++;
  }
  return lines;
}

/** Lessons in so many words, other sentences of that section, and habits; `live` is the number of live sentences. */
function countLearning({ facts: { counts }, isBearing, places }: Evidence, live: number) {
  const lesson = counts.numberOf("lesson");
  const practice = counts.numberOf("practice");
  const platitude = counts.numberOf("platitude");
  const told = { lessons: 0, plainLessons: 0, practice: 0 };
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number;
    if ((place & (IN.action | IN.result | IN.lessons)) === 0) continue;
    const isClose = place === IN.lessons || (index >= live - 3 && index >= live / 2);
    if (isClose && counts.at(practice, index) > 0) told.practice++;
    if (place === IN.action || (place === IN.lessons && counts.at(platitude, index) > 0)) continue;
    if (counts.at(lesson, index) > 0) told.lessons++;
    else if (place === IN.lessons && isBearing[index]) told.plainLessons++;
  }
  return told;
}

/** A result told without a number and without praise. */
function isPlainOutcome({ facts, holds, isBearing, spokenBySentence }: Evidence, sentence: number, vague: number) {
  const isMoved = ((holds[sentence] as number) & HOLDS.change) !== 0;
  const isLong = (spokenBySentence[sentence] as number) >= TOLD_WORDS;
  return !isMoved && isLong && isBearing[sentence] === true && facts.counts.at(vague, sentence) === 0;
}

/** Distinct verbs of the candidate's own acts. */
function countVerbs({ facts, ownDeeds }: Evidence): number {
  const { hash } = facts.document.tokens;
  VERBS.clear(ownDeeds.length);
  for (const { verb } of ownDeeds) VERBS.add(hash[verb] as number, 0);
  return VERBS.size;
}

function countMetrics({ metrics, places }: Evidence, sections: number): number {
  let count = 0;
  for (const { sentence } of metrics) if (((places[sentence] as number) & sections) !== 0) count++;
  return count;
}

function countMismatches({ facts }: Evidence): number {
  let count = 0;
  for (const change of facts.changes)
    if (findArithmeticMismatch(change) !== null || isAgainstItself(facts, change)) count++;
  return count;
}

function countImplausible({ facts, metrics }: Evidence): number {
  let count = 0;
  for (const change of facts.changes) if (findImplausible(change) !== null) count++;
  for (const metric of metrics) if (findImpossible(facts.document.tokens, metric) !== null) count++;
  return count;
}

/** Result metrics outside a full change whose unit was told before the action with another value. */
function countEchoes(evidence: Evidence): number {
  const { metrics, places, fullChanges } = evidence;
  let told: Map<string, number> | null = null;
  for (const metric of metrics) {
    if (((places[metric.sentence] as number) & (IN.situation | IN.task)) === 0) continue;
    const measure = measureOf(metric);
    if (measure === null || measure.unit === null) continue;
    const { base, value } = inBase(measure);
    told ??= new Map();
    if (!told.has(base)) told.set(base, value);
  }
  if (told === null) return 0;
  let count = 0;
  for (const metric of metrics) {
    if (places[metric.sentence] !== IN.result) continue;
    const measure = measureOf(metric);
    if (measure === null || measure.unit === null) continue;
    if (fullChanges.some(({ fromQuantity, toQuantity }) => fromQuantity === metric || toQuantity === metric)) continue;
    const { base, value } = inBase(measure);
    const earlier = told.get(base);
    if (earlier !== undefined && earlier !== value) count++;
  }
  return count;
}

function sumDead(evidence: Evidence): number {
  let sum = 0;
  for (const index of evidence.junk.dead) sum += evidence.spokenBySentence[index] as number;
  return sum;
}
