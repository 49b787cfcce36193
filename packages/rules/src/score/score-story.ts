import { type Band, DIMENSIONS, type Dimension } from "@starboard/domain/evaluation";
import { deductionOf } from "./deductions.ts";
import { lacksAPart, roomOf, withinReach } from "./reach.ts";
import type { ScoreSettings } from "./score-settings.ts";
import type { Signals } from "./signals.ts";
import { STUFFED_FROM } from "./stuffing.ts";

/** Scores of one story, integers 0–100; null where a dimension cannot be told. */
export interface Score {
  overall: number;
  band: Band;
  dimensions: Record<Dimension, number | null>;
}

/** Weight of each dimension in the overall score; part of the ruleset. */
export const WEIGHTS: Readonly<Record<Dimension, number>> = {
  structure: 15,
  ownership: 21,
  specificity: 26,
  judgement: 22,
  learning: 10,
  concision: 6,
};

/** Lowest overall score of the bands `developing`, `solid` and `strong`. */
export const BAND_STARTS = { developing: 30, solid: 45, strong: 68 } as const;

/** The n-th part of something counts less than the one before; `top` is never passed. */
const saturate = (count: number, half: number, top: number) => (count <= 0 ? 0 : (top * count) / (count + half));

const clamp = (value: number) => Math.max(0, Math.min(100, Math.round(value)));

/** 0–1 by how much of a section is there: nothing under three words, all from `enough`. */
const present = (words: number, enough: number) => (words < 3 ? 0 : Math.min(1, 0.4 + (0.6 * words) / enough));

/**
 * Without specificity or judgement a story has little to structure or to own: "I led, owned and drove"
 * must not read as ownership. From 80 points of the two together nothing is taken off.
 */
function substanceOf(specificity: number, judgement: number): number {
  return Math.min(1, (specificity + judgement) / 80);
}

/** A story told in words of every workplace earns up to half of what its method words would earn. */
const detailOf = (s: Signals) => 0.5 + 0.5 * Math.min(1, s.detail / DETAIL_ENOUGH);

const DETAIL_ENOUGH = 14;

/** Computes the score from the signals alone. */
export function scoreStory(signals: Signals, settings: ScoreSettings = { weights: {}, bands: null }): Score {
  const { weights, points } = settings;
  const bands = settings.bands ?? BAND_STARTS;
  const isLacking = lacksAPart(signals, weights);
  const specificity = specificityOf(signals);
  const judgement = clamp(judgementOf(signals) * detailOf(signals));
  const substance = substanceOf(specificity, judgement);
  const dimensions: Record<Dimension, number | null> = {
    structure: clamp(structureOf(signals) * (0.5 + 0.5 * substance)),
    ownership: clamp(ownershipOf(signals) * (0.4 + 0.6 * substance)),
    specificity,
    judgement,
    learning: clamp(learningOf(signals) * detailOf(signals)),
    concision: Math.min(concisionOf(signals), isLacking ? shortTop(roomOf(signals, settings)) : 100),
  };
  let sum = 0;
  let total = 0;
  for (const dimension of DIMENSIONS) {
    const value = dimensions[dimension];
    const weight = weights[dimension] ?? WEIGHTS[dimension];
    if (value === null) continue;
    sum += value * weight;
    total += weight;
  }
  const mean = total === 0 ? 0 : sum / total;
  const told =
    mean *
    fading(signals.methodShare, MUCH_METHOD) *
    fading(signals.looseNumbers, LOOSE_NUMBERS) *
    fading(signals.listedClaims, LISTED_CLAIMS) *
    (weights.ownership === 0 ? 1 : holeOf(dimensions.ownership, OWNERSHIP_HOLE)) *
    (weights.judgement === 0 ? 1 : holeOf(dimensions.judgement, JUDGEMENT_HOLE));
  const overall = clamp(withinReach(told - deductionOf(signals, points), signals, isLacking, settings, bands));
  return { overall, band: bandOf(overall, bands), dimensions };
}

/** A short story that lacks a part leaves questions: without room for more it ends at the top of a coach's 4. */
const shortTop = (room: number) => Math.round(84 + 16 * room);

/** The best stories of the corpus have under 2% of words about method, stories stuffed with them over 6%. */
const MUCH_METHOD = { from: STUFFED_FROM.methodShare, until: 0.075, least: 0.6 };
/** Good stories have up to ten loose numbers in a hundred words, stories stuffed with them thirteen and more. */
const LOOSE_NUMBERS = { from: STUFFED_FROM.looseNumbers, until: 13, least: 0.5 };
/** Good stories claim up to three movements in one sentence of deeds. */
const LISTED_CLAIMS = { from: STUFFED_FROM.listedClaims, until: 5, least: 0.5 };

/** 1 up to `from`, falling to `least` at `until`: what is stuffed with something is worth a part of its parts. */
function fading(amount: number, { from, until, least }: { from: number; until: number; least: number }): number {
  return 1 - (1 - least) * Math.max(0, Math.min(1, (amount - from) / (until - from)));
}

const OWNERSHIP_HOLE = { under: 40, least: 0.86 };
const JUDGEMENT_HOLE = { under: 25, least: 0.88 };

/** A story in which nobody in particular acts, or nothing is decided, is worth less than the mean of its parts. */
function holeOf(value: number | null, hole: { under: number; least: number }): number {
  if (value === null || value >= hole.under) return 1;
  return hole.least + ((1 - hole.least) * value) / hole.under;
}

function bandOf(overall: number, starts: { developing: number; solid: number; strong: number }): Band {
  if (overall >= starts.strong) return "strong";
  if (overall >= starts.solid) return "solid";
  return overall >= starts.developing ? "developing" : "weak";
}

function structureOf(s: Signals): number {
  const { words } = s;
  const parts =
    20 * present(words.situation, 9) +
    (words.task >= 3 ? 14 : s.roleTold > 0 ? 10 : 0) +
    24 * present(words.action, 14) +
    22 * present(words.result, 8) +
    10 * present(words.lessons, 6);
  const lead = 5 * s.stakesLead + 3 * s.roleLead + 2 * s.endsOnLesson;
  const opening = words.situation + words.task;
  const story = opening + words.action + words.tradeoffs + words.result + words.lessons;
  const isTopHeavy = story > 60 && opening > 0.6 * story;
  const isThin = s.ownDeeds + s.weDeeds + s.nobodyDeeds === 0;
  return clamp(parts + lead - (isTopHeavy ? 12 : 0) - (isThin ? 15 : 0));
}

function ownershipOf(s: Signals): number {
  const acts = s.ownDeeds + s.weDeeds + s.nobodyDeeds;
  if (acts === 0) return clamp(s.roleTold > 0 ? 15 : 5);
  const share = s.ownDeeds / acts;
  const deeds = saturate(s.distinctDeeds, 1.6, 72);
  const role = Math.min(1, s.roleTold) * 10;
  return clamp((deeds + 22) * share + role + (share >= 0.5 ? saturate(s.ownDeeds, 6, 12) : 0));
}

function specificityOf(s: Signals): number {
  const changes = s.fullChanges === 0 ? 0 : 34 + saturate(s.fullChanges - 1, 1.5, 18);
  const parts = saturate(s.partChanges, 1.5, s.fullChanges > 0 ? 14 : 26);
  const levels = saturate(s.resultMetrics, 2, s.fullChanges + s.echoed > 0 ? 16 : 10);
  const told = 24 * Math.min(1, Math.max(0, s.detail - 4) / 18);
  const context = saturate(s.contextMetrics, 1.2, 16);
  const detail = saturate(s.actionMetrics, 2, 14);
  const echoed = saturate(s.echoed, 1, s.fullChanges > 0 ? 14 : 36);
  const plain = saturate(s.plainOutcomes, 1.5, 14);
  const measured = saturate(s.measured, 1, 10);
  const vague = s.fullChanges > 0 ? 0 : saturate(s.vagueResults, 1, 16);
  return clamp(
    changes +
      echoed +
      parts +
      levels +
      told +
      context +
      detail +
      plain +
      measured -
      vague -
      14 * Math.min(2, s.mismatches) -
      25 * Math.min(2, s.implausible),
  );
}

function judgementOf(s: Signals): number {
  const choice = saturate(s.choice, 0.6, 18);
  const rejected = saturate(s.rejected, 0.6, 20);
  const cost = saturate(s.cost, 0.8, 40);
  const reason = saturate(s.reason, 1, 12);
  const guardrails = saturate(s.guardrails, 0.9, 26);
  const diagnosis = saturate(s.diagnosis, 0.7, 16);
  const prevention = saturate(s.prevention, 1, 8);
  const people = saturate(s.stakeholders, 1, 9);
  return clamp(choice + rejected + cost + reason + guardrails + diagnosis + prevention + people);
}

function learningOf(s: Signals): number {
  const lesson = saturate(s.lessons, 0.5, 55);
  const practice = saturate(s.practice, 0.5, 45);
  const ground = s.lessonGround * 6;
  const isLoose = s.lessonGround === 0 ? 0.85 : 1;
  const platitude = s.lessons >= 1 ? 4 * s.platitudes : 0;
  const floor = s.platitudes > 0 ? 12 : 0;
  return clamp(Math.max(floor, (lesson + practice) * isLoose + ground - platitude));
}

function concisionOf(s: Signals): number {
  const facts =
    s.fullChanges * 2 +
    s.partChanges +
    s.ownDeeds +
    s.cost +
    s.choice +
    s.rejected +
    s.guardrails +
    s.lessons +
    s.diagnosis +
    s.resultMetrics +
    s.contextMetrics +
    s.actionMetrics;
  const words = Math.max(40, s.totalWords);
  const density = saturate((facts * 100) / words, 4, 62);
  const padding = ((s.fillers * 2 + s.buzz * 3 + s.vagueResults * 2) * 100) / words;
  const length = s.totalWords > 520 ? Math.min(30, (s.totalWords - 520) / 10) : 0;
  return clamp(45 + density - padding * 5 - s.deadShare * 60 - length - 4 * s.longSentences);
}
