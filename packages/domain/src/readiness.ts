import { COMPETENCIES, type Competency } from "./competency.ts";
import type { Band, StoryKind } from "./evaluation.ts";
import type { Visibility } from "./story.ts";

export const READINESS_LEVELS = ["not_started", "building", "nearly", "ready"] as const;
export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

/** How strong a story is taken to be: as its newest evaluation says, the best one of the same ruleset, or fading. */
export const STRENGTHS = ["latest", "best", "decaying"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Every number of the formula; an organisation may set its own, and a cohort or a person may have others. */
export interface ReadinessSettings {
  countingStories: number;
  competencies: number;
  /** Kinds of story among those that count, of two. */
  kinds: number;
  failureStories: number;
  conflictStories: number;
  approvedStories: number;
  practisedStories: number;
  /** A practice counts for this many days. */
  practiceDays: number;
  /** A story stays fresh for this many days after its last edit, review or practice. */
  freshDays: number;
  strength: Strength;
  /** Where strength decays: after each time this many days untouched, a story counts one band lower. */
  decayDays: number;
  /** Who is not ready is at risk from this many days before the interview. */
  riskDays: number;
}

export const DEFAULT_READINESS: ReadinessSettings = {
  countingStories: 6,
  competencies: 8,
  kinds: 2,
  failureStories: 1,
  conflictStories: 1,
  approvedStories: 2,
  practisedStories: 3,
  practiceDays: 21,
  freshDays: 365,
  strength: "latest",
  decayDays: 120,
  riskDays: 21,
};

/** What the formula needs to know of a story. Times are ms since 1970 UTC, null where it never happened. */
export interface ReadinessStory {
  kind: StoryKind;
  /** Of the newest evaluation. */
  band: Band | null;
  /** The best that an evaluation by the same ruleset has said of any of its revisions. */
  bestBand: Band | null;
  visibility: Visibility;
  competencies: readonly Competency[];
  isApproved: boolean;
  touchedAtMs: number;
  practisedAtMs: number | null;
}

export const CRITERIA = ["stories", "competencies", "kinds", "failure", "conflict", "approved", "practised"] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CriterionResult {
  criterion: Criterion;
  have: number;
  need: number;
  isMet: boolean;
  /** What would meet it, as a sentence; empty when it is met. */
  missing: string;
}

export interface Readiness {
  level: ReadinessLevel;
  criteria: CriterionResult[];
  countingStories: number;
  coveredCompetencies: Competency[];
}

const DAY_MS = 86_400_000;
const RISING: readonly Band[] = ["weak", "developing", "solid", "strong"];

/** The band that a story stands at, as the organisation takes strength. Null while it is not evaluated. */
export function standingBand(
  story: Pick<ReadinessStory, "band" | "bestBand" | "touchedAtMs">,
  settings: ReadinessSettings,
  nowMs: number,
): Band | null {
  if (settings.strength === "best") return story.bestBand ?? story.band;
  // What could not be told does not fade into something that could.
  const at = story.band ? RISING.indexOf(story.band) : -1;
  if (settings.strength === "latest" || at < 0) return story.band;
  const lower = Math.max(0, Math.floor((nowMs - story.touchedAtMs) / (settings.decayDays * DAY_MS)));
  return RISING[Math.max(0, at - lower)] ?? story.band;
}

const isStrongEnough = (band: Band | null): boolean => band === "solid" || band === "strong";

/** A story counts when the team may see it, it is solid or better, and it is fresh. */
export const isCounting = (story: ReadinessStory, settings: ReadinessSettings, nowMs: number): boolean =>
  story.visibility === "team" &&
  isStrongEnough(standingBand(story, settings, nowMs)) &&
  nowMs - story.touchedAtMs <= settings.freshDays * DAY_MS;

/** What of a person's stories the formula goes by; with the settings it says everything that `Readiness` does. */
export interface ReadinessTally {
  /** That the team may see. */
  stories: number;
  /** Of those that count: by kind, what they are about, and what was done with them. */
  challenges: number;
  accomplishments: number;
  failure: number;
  conflict: number;
  approved: number;
  practised: number;
  /** In the order of all. */
  covered: Competency[];
}

/** Counts once over the stories. Pure: the same stories at the same time give the same counts. */
export function tallyStories(
  stories: readonly ReadinessStory[],
  settings: ReadinessSettings,
  nowMs: number,
): ReadinessTally {
  const counting = stories.filter((story) => isCounting(story, settings, nowMs));
  const practisedSinceMs = nowMs - settings.practiceDays * DAY_MS;
  const carried = new Map<Competency, number>();
  for (const { competencies } of counting)
    for (const one of new Set(competencies)) carried.set(one, (carried.get(one) ?? 0) + 1);
  const challenges = counting.filter(({ kind }) => kind === "challenge").length;
  return {
    stories: stories.length,
    challenges,
    accomplishments: counting.length - challenges,
    failure: carried.get("failure-and-learning") ?? 0,
    conflict: carried.get("conflict") ?? 0,
    approved: counting.filter(({ isApproved }) => isApproved).length,
    practised: counting.filter(({ practisedAtMs }) => (practisedAtMs ?? -1) >= practisedSinceMs).length,
    covered: COMPETENCIES.filter((one) => carried.has(one)),
  };
}

/** The level of one person with every reason. Pure: the same stories at the same time give the same answer. */
export const assessReadiness = (
  stories: readonly ReadinessStory[],
  settings: ReadinessSettings,
  nowMs: number,
): Readiness => readinessFrom(tallyStories(stories, settings, nowMs), settings);

/** The level with every reason, from what was counted. */
export function readinessFrom(tally: ReadinessTally, settings: ReadinessSettings): Readiness {
  const { challenges, accomplishments, covered } = tally;
  const countingStories = challenges + accomplishments;
  const kinds = Math.min(1, challenges) + Math.min(1, accomplishments);
  const criteria: CriterionResult[] = [
    result("stories", countingStories, settings.countingStories, (n) =>
      count(n, "more counting story", "more counting stories"),
    ),
    result(
      "competencies",
      covered.length,
      settings.competencies,
      (n) => `${count(n, "more competency", "more competencies")} covered`,
    ),
    result("kinds", kinds, settings.kinds, () => missingKind(tally)),
    result("failure", tally.failure, settings.failureStories, (n) => about(n, "a failure")),
    result("conflict", tally.conflict, settings.conflictStories, (n) => about(n, "a conflict")),
    result(
      "approved",
      tally.approved,
      settings.approvedStories,
      (n) => `${count(n, "more story", "more stories")} approved by a coach`,
    ),
    result(
      "practised",
      tally.practised,
      settings.practisedStories,
      (n) => `${count(n, "more story", "more stories")} practised within ${settings.practiceDays} days`,
    ),
  ];
  const open = criteria.filter((criterion) => !criterion.isMet).length;
  const level: ReadinessLevel =
    tally.stories === 0 ? "not_started" : open === 0 ? "ready" : open === 1 ? "nearly" : "building";
  return { level, criteria, countingStories, coveredCompetencies: covered };
}

function result(criterion: Criterion, have: number, need: number, missing: (n: number) => string): CriterionResult {
  const isMet = have >= need;
  return { criterion, have, need, isMet, missing: isMet ? "" : missing(need - have) };
}

const about = (n: number, what: string) => `${n === 1 ? "a story" : `${n} more stories`} about ${what}`;
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function missingKind({ challenges, accomplishments }: ReadinessTally): string {
  if (challenges + accomplishments === 0) return "a challenge and an accomplishment";
  return challenges > 0 ? "an accomplishment" : "a challenge";
}
