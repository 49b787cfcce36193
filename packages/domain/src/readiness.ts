import { COMPETENCIES, type Competency } from "./competency.ts";
import type { Band, StoryKind } from "./evaluation.ts";
import type { Visibility } from "./story.ts";

export const READINESS_LEVELS = ["not_started", "building", "nearly", "ready"] as const;
export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

/** Every number of the formula; an organisation may set its own. */
export interface ReadinessSettings {
  countingStories: number;
  competencies: number;
  failureStories: number;
  conflictStories: number;
  approvedStories: number;
  practisedStories: number;
  /** A practice counts for this many days. */
  practiceDays: number;
  /** A story stays fresh for this many days after its last edit, review or practice. */
  freshDays: number;
}

export const DEFAULT_READINESS: ReadinessSettings = {
  countingStories: 6,
  competencies: 8,
  failureStories: 1,
  conflictStories: 1,
  approvedStories: 2,
  practisedStories: 3,
  practiceDays: 21,
  freshDays: 365,
};

/** What the formula needs to know of a story. Times are ms since 1970 UTC, null where it never happened. */
export interface ReadinessStory {
  kind: StoryKind;
  band: Band | null;
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

/** A story counts when the team may see it, it is solid or better, and it is fresh. */
export const isCounting = (story: ReadinessStory, settings: ReadinessSettings, nowMs: number): boolean =>
  story.visibility === "team" &&
  (story.band === "solid" || story.band === "strong") &&
  nowMs - story.touchedAtMs <= settings.freshDays * DAY_MS;

/** The level of one person with every reason. Pure: the same stories at the same time give the same answer. */
export function assessReadiness(
  stories: readonly ReadinessStory[],
  settings: ReadinessSettings,
  nowMs: number,
): Readiness {
  const counting = stories.filter((story) => isCounting(story, settings, nowMs));
  const covered = COMPETENCIES.filter((competency) =>
    counting.some((story) => story.competencies.includes(competency)),
  );
  const withCompetency = (competency: Competency) =>
    counting.filter((story) => story.competencies.includes(competency)).length;
  const practisedSinceMs = nowMs - settings.practiceDays * DAY_MS;
  const practised = counting.filter((story) => (story.practisedAtMs ?? -1) >= practisedSinceMs).length;
  const kinds = new Set(counting.map((story) => story.kind)).size;
  const approved = counting.filter((story) => story.isApproved).length;

  const criteria: CriterionResult[] = [
    result(
      "stories",
      counting.length,
      settings.countingStories,
      (n) => `${count(n, "more counting story", "more counting stories")}`,
    ),
    result(
      "competencies",
      covered.length,
      settings.competencies,
      (n) => `${count(n, "more competency", "more competencies")} covered`,
    ),
    result("kinds", kinds, 2, () => missingKind(counting)),
    result("failure", withCompetency("failure-and-learning"), settings.failureStories, () => "a story about a failure"),
    result("conflict", withCompetency("conflict"), settings.conflictStories, () => "a story about a conflict"),
    result(
      "approved",
      approved,
      settings.approvedStories,
      (n) => `${count(n, "more story", "more stories")} approved by a coach`,
    ),
    result(
      "practised",
      practised,
      settings.practisedStories,
      (n) => `${count(n, "more story", "more stories")} practised within ${settings.practiceDays} days`,
    ),
  ];
  const open = criteria.filter((criterion) => !criterion.isMet).length;
  const level: ReadinessLevel =
    stories.length === 0 ? "not_started" : open === 0 ? "ready" : open === 1 ? "nearly" : "building";
  return { level, criteria, countingStories: counting.length, coveredCompetencies: [...covered] };
}

function result(criterion: Criterion, have: number, need: number, missing: (n: number) => string): CriterionResult {
  const isMet = have >= need;
  return { criterion, have, need, isMet, missing: isMet ? "" : missing(need - have) };
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function missingKind(counting: readonly ReadinessStory[]): string {
  const has = (kind: StoryKind) => counting.some((story) => story.kind === kind);
  if (!has("challenge") && !has("accomplishment")) return "a challenge and an accomplishment";
  return has("challenge") ? "an accomplishment" : "a challenge";
}
