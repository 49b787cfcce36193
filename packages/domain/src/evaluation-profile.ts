import type { Dimension, Severity } from "./evaluation.ts";

/** For whom an organisation interviews; what it changes is in docs/rules/profiles.md. `experienced` changes nothing. */
export const SENIORITIES = ["entry", "experienced", "senior", "lead"] as const;
export type Seniority = (typeof SENIORITIES)[number];

/** The lists of an organisation's own phrases; each adds to the engine's list of that sign. */
export const OWN_PHRASE_LISTS = ["roles", "guardrails", "prevention", "stakes", "stakeholders", "measured"] as const;
export type OwnPhraseList = (typeof OWN_PHRASE_LISTS)[number];

/** A figure that an organisation follows, and which way is good. */
export interface OwnMetric {
  name: string;
  good: "up" | "down";
}

/** An organisation's own words. Matched word by word, never as patterns; capital letters make no difference. */
export interface OwnVocabulary extends Partial<Record<OwnPhraseList, readonly string[]>> {
  /** Names of products, projects and places whose numbers measure nothing: "Atlas 3". */
  names?: readonly string[];
  metrics?: readonly OwnMetric[];
}

/** What an organisation says about one rule. */
export interface RuleSetting {
  /** False takes its findings out; the score reads facts and stays. */
  on?: boolean;
  severity?: Severity;
  /** For rules that have one; least, most and unit are in the rule's documentation. */
  threshold?: number;
}

/** What an organisation may change on top of the ruleset. All but name and version is optional. */
export interface EvaluationProfile {
  name: string;
  /** Counts up with every published change. */
  version: number;
  seniority?: Seniority;
  /** Weight of each dimension in the overall score, 0–100, relative to each other; the rest keep the ruleset's. */
  weights?: Partial<Record<Dimension, number>>;
  /** Lowest overall score of each band, rising. */
  bands?: { developing: number; solid: number; strong: number };
  /** Target length in seconds, shortest and longest. */
  targetSeconds?: readonly [number, number];
  /** Spoken words a minute, slow and quick. */
  wordsPerMinute?: readonly [number, number];
  /** By rule id. */
  rules?: Readonly<Record<string, RuleSetting>>;
  vocabulary?: OwnVocabulary;
}

/** Bounds of a profile. Lengths are UTF-16 units. */
export const PROFILE_LIMITS = {
  nameMaxLength: 80,
  versionMax: 1_000_000,
  weightMax: 100,
  secondsMin: 30,
  secondsMax: 900,
  wordsPerMinuteMin: 60,
  wordsPerMinuteMax: 260,
  rulesMax: 200,
  /** Phrases of one list. */
  listMax: 100,
  phraseMaxLength: 60,
  phraseMaxWords: 6,
} as const;
