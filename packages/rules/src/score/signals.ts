import type { StoryKind } from "@starboard/domain/evaluation";
import type { SectionLabel } from "@starboard/domain/section";
import { findArithmeticMismatch } from "../facts/consistency.ts";
import { type Evidence, sentencesWith } from "../facts/evidence.ts";
import { findImplausible, findImpossible } from "../facts/impossible-numbers.ts";
import { inBase, measureOf } from "../facts/measure.ts";
import { findMixedUnits } from "../facts/mixed-units.ts";
import { NumberMap } from "../facts/number-map.ts";
import type { Sentence } from "../text/document-model.ts";
import { listedClaimsOf, looseNumbersOf, methodShareOf } from "./stuffing.ts";

/** Everything the score is computed from; plain numbers, so that "what if" is a copy with one number changed. */
export interface Signals {
  kind: StoryKind;
  /** Spoken words of each section, live sentences only. */
  words: Readonly<Record<SectionLabel, number>>;
  totalWords: number;
  hasStakes: number;
  stakesLead: number;
  roleTold: number;
  roleLead: number;
  endsOnLesson: number;
  ownDeeds: number;
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
  plainOutcomes: number;
  vagueResults: number;
  measured: number;
  impact: number;
  mismatches: number;
  implausible: number;
  /** Movements whose sides are in units that do not compare. */
  mixedUnits: number;
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
  placeholders: number;
  sentences: number;
  longSentences: number;
}

const ALL_BUT_LESSONS: readonly SectionLabel[] = ["situation", "task", "action", "tradeoffs", "result"];
const DOING: readonly SectionLabel[] = ["task", "action", "tradeoffs"];

/** Reads the signals off the evidence. */
export function readSignals(evidence: Evidence): Signals {
  const { facts, bySection } = evidence;
  const count = (name: Parameters<typeof sentencesWith>[1], sections?: readonly SectionLabel[]) =>
    sentencesWith(evidence, name, sections).length;
  const labelOf = (sentence: number) => facts.labels[sentence]?.label ?? "action";
  const live = facts.document.sentences.map((_, index) => index).filter((index) => evidence.isLive[index]);
  const opening = live.slice(0, 3);
  const inOpening = (name: Parameters<typeof sentencesWith>[1]) =>
    opening.some((index) => (facts.counts[name][index] as number) > 0);
  const metricsIn = (sections: readonly SectionLabel[]) =>
    evidence.metrics.filter((metric) => sections.includes(labelOf(metric.sentence))).length;
  const verbs = new Set(evidence.ownDeeds.map((act) => facts.document.tokens.word[act.verb]));
  const tradeSentences = new Set([...bySection.tradeoffs, ...sentencesWith(evidence, "choice", ALL_BUT_LESSONS)]);
  const costs = findCosts(evidence);
  const given = bySection.tradeoffs.filter(
    (index) =>
      facts.labels[index]?.confidence === 1 &&
      !costs.includes(index) &&
      isOutweighing(evidence, index) &&
      hasContrast(evidence, index),
  );
  const lessonSentences = sentencesWith(evidence, "lesson", ["lessons", "result"]);
  const practice = new Set([
    ...sentencesWith(evidence, "practice", ["lessons"]),
    ...sentencesWith(evidence, "practice", ["result", "action"]).filter(
      (index) => index >= live.length - 3 && index >= live.length / 2,
    ),
  ]);
  const platitudes = sentencesWith(evidence, "platitude", ["lessons"]);
  const last = live.at(-1);
  const resultSentences = bySection.result.filter((index) =>
    facts.changes.every((change) => change.sentence !== index),
  );
  return {
    kind: facts.kind,
    words: evidence.spokenBySection,
    totalWords: evidence.spokenWords,
    hasStakes: Math.min(3, count("stakes", ["situation", "task"])),
    stakesLead: inOpening("stakes") ? 1 : 0,
    roleTold: Math.min(2, count("role", ALL_BUT_LESSONS)),
    roleLead: inOpening("role") ? 1 : 0,
    endsOnLesson: last !== undefined && labelOf(last) === "lessons" ? 1 : 0,
    ownDeeds: evidence.ownDeeds.length,
    distinctDeeds: verbs.size,
    weDeeds: evidence.weDeeds.length,
    nobodyDeeds: evidence.nobodyDeeds.length,
    fullChanges: evidence.fullChanges.length,
    partChanges: evidence.partChanges.length,
    resultMetrics: metricsIn(["result"]),
    detail: countDetail(evidence),
    echoed: countEchoes(evidence),
    contextMetrics: metricsIn(["situation", "task"]),
    actionMetrics: metricsIn(["action", "tradeoffs"]),
    plainOutcomes: resultSentences.filter(
      (index) =>
        evidence.isBearing[index] &&
        (facts.counts.vague[index] as number) === 0 &&
        (evidence.spokenBySentence[index] as number) >= 5,
    ).length,
    vagueResults: count("vague", ["result"]),
    measured: count("measured", ["action", "result", "tradeoffs"]),
    impact: count("impact", ["result", "situation"]),
    mismatches:
      evidence.wrongSums.length + facts.changes.filter((change) => findArithmeticMismatch(change) !== null).length,
    implausible:
      facts.changes.filter((change) => findImplausible(change) !== null).length +
      evidence.metrics.filter((metric) => findImpossible(facts.document.tokens, metric) !== null).length,
    mixedUnits: findMixedUnits(evidence).length,
    choice: Math.min(2, sentencesWith(evidence, "choice", DOING).length),
    rejected: Math.min(2, sentencesWith(evidence, "rejected", ["action", "tradeoffs", "task"]).length),
    cost: Math.min(3, costs.length + given.length),
    reason: Math.min(
      3,
      [...tradeSentences].filter((index) => (facts.counts.reason[index] as number) > 0).length +
        Math.min(1, count("reason", DOING)),
    ),
    guardrails: Math.min(3, count("guardrail", ["action", "tradeoffs", "result", "task"])),
    diagnosis: Math.min(2, count("diagnosis", ["action", "situation", "task"])),
    prevention: Math.min(2, count("prevention", ["action", "result", "lessons"])),
    stakeholders: Math.min(2, count("stakeholder", DOING)),
    lessons:
      lessonSentences.filter((index) => !platitudes.includes(index)).length +
      bySection.lessons.filter(
        (index) => evidence.isBearing[index] && !platitudes.includes(index) && !lessonSentences.includes(index),
      ).length *
        0.5,
    platitudes: platitudes.length,
    practice: Math.min(2, practice.size),
    lessonGround: groundOf(evidence),
    fillers: evidence.facts.marks.countOf("hedge") + evidence.facts.marks.countOf("filler"),
    buzz: evidence.facts.marks.countOf("buzz"),
    deadShare: evidence.spokenWords === 0 ? 1 : sumDead(evidence) / evidence.spokenWords,
    methodShare: methodShareOf(evidence),
    looseNumbers: looseNumbersOf(evidence),
    listedClaims: listedClaimsOf(evidence),
    placeholders: evidence.junk.placeholders.length,
    sentences: live.length,
    longSentences: live.filter((index) => (evidence.spokenBySentence[index] as number) > 45).length,
  };
}

/** Result metrics outside a full change whose unit was told before the action with another value. */
function countEchoes(evidence: Evidence): number {
  const labelOf = (sentence: number) => evidence.facts.labels[sentence]?.label ?? "action";
  const told = new Map<string, number>();
  for (const metric of evidence.metrics) {
    const label = labelOf(metric.sentence);
    if (label !== "situation" && label !== "task") continue;
    const measure = measureOf(metric);
    if (measure === null || measure.unit === null) continue;
    const { base, value } = inBase(measure);
    if (!told.has(base)) told.set(base, value);
  }
  if (told.size === 0) return 0;
  const used = new Set(evidence.fullChanges.flatMap((change) => [change.fromQuantity, change.toQuantity]));
  return evidence.metrics.filter((metric) => {
    const measure = measureOf(metric);
    if (measure === null || measure.unit === null || used.has(metric) || labelOf(metric.sentence) !== "result")
      return false;
    const { base, value } = inBase(measure);
    return told.has(base) && told.get(base) !== value;
  }).length;
}

/** Sentences that tell a price: in so many words, or by a price word beside an act or in a trade-off. */
export function findCosts(evidence: Evidence): readonly number[] {
  const known = COSTS.get(evidence);
  if (known !== undefined) return known;
  const costs = readCosts(evidence);
  COSTS.set(evidence, costs);
  return costs;
}

/** Several rules ask for them. */
const COSTS = new WeakMap<Evidence, readonly number[]>();

function readCosts(evidence: Evidence): number[] {
  const explicit = sentencesWith(evidence, "cost", ["tradeoffs", "action", "result", "task"]);
  const { labels, counts } = evidence.facts;
  const doing = new Set<number>();
  for (const { sentence } of evidence.ownDeeds) doing.add(sentence);
  for (const { sentence } of evidence.weDeeds) doing.add(sentence);
  const implied = sentencesWith(evidence, "priceWord", ["tradeoffs", "action"]).filter(
    (index) =>
      labels[index]?.label === "tradeoffs" ||
      doing.has(index) ||
      doing.has(index - 1) ||
      (counts.choice[index] as number) > 0,
  );
  return [...new Set([...explicit, ...implied])]
    .sort((a, b) => a - b)
    .filter((index) => isOutweighing(evidence, index));
}

/** A balance without a choice ("quality against speed") is no cost, whatever words stand beside it. */
function isOutweighing(evidence: Evidence, sentence: number): boolean {
  const { counts } = evidence.facts;
  return (counts.balanceOnly[sentence] as number) === 0 && (evidence.spokenBySentence[sentence] as number) >= 5;
}

const CONTRAST = new Set(
  "but though although however despite even while yet only not without less fewer more longer".split(" "),
);

/** In a section that the writer called trade-offs, a contrast or a number is enough to tell a price. */
function hasContrast(evidence: Evidence, sentence: number): boolean {
  const { document } = evidence.facts;
  const { firstToken, endToken } = document.sentences[sentence] as { firstToken: number; endToken: number };
  for (let at = firstToken; at < endToken; at++) {
    const word = document.tokens.word[at] as string;
    if (CONTRAST.has(word) || word.endsWith("n't")) return true;
  }
  return evidence.metrics.some((metric) => metric.sentence === sentence);
}

function sumDead(evidence: Evidence): number {
  let sum = 0;
  for (const index of evidence.junk.dead) sum += evidence.spokenBySentence[index] as number;
  return sum;
}

const TOLD = new NumberMap();
const SHARED = new NumberMap();

/** Distinct content words of the sentences that tell a deed or a result. */
function countDetail({ facts, ownDeeds, weDeeds, nobodyDeeds, bySection, isBearing, stems }: Evidence): number {
  const { sentences, tokens } = facts.document;
  const isTold: boolean[] = sentences.map(() => false);
  for (const { sentence } of ownDeeds) isTold[sentence] = true;
  for (const { sentence } of weDeeds) isTold[sentence] = true;
  for (const { sentence } of nobodyDeeds) isTold[sentence] = true;
  for (const index of bySection.result) if (isBearing[index]) isTold[index] = true;
  TOLD.clear(tokens.length);
  for (let index = 0; index < sentences.length; index++) {
    if (!isTold[index]) continue;
    const { firstToken, endToken } = sentences[index] as Sentence;
    for (let at = firstToken; at < endToken; at++) if (stems[at] !== 0) TOLD.add(stems[at] as number, 0);
  }
  return TOLD.size;
}

const ENOUGH_GROUND = 3;

/** How many content words the lessons share with the rest of the story, up to three. */
function groundOf({ facts, bySection, stems }: Evidence): number {
  if (bySection.lessons.length === 0) return 0;
  const { sentences, tokens } = facts.document;
  TOLD.clear(tokens.length);
  SHARED.clear(tokens.length);
  for (const label of ALL_BUT_LESSONS) {
    for (const index of bySection[label]) {
      const { firstToken, endToken } = sentences[index] as Sentence;
      for (let at = firstToken; at < endToken; at++) if (stems[at] !== 0) TOLD.add(stems[at] as number, 0);
    }
  }
  for (const index of bySection.lessons) {
    const { firstToken, endToken } = sentences[index] as Sentence;
    for (let at = firstToken; at < endToken && SHARED.size < ENOUGH_GROUND; at++) {
      const stem = stems[at] as number;
      if (stem !== 0 && TOLD.has(stem)) SHARED.add(stem, 0);
    }
  }
  return SHARED.size;
}
