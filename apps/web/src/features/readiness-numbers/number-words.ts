import type { ReadinessSettings, Strength } from "@starboard/domain/readiness";
import type { ReadinessNumber } from "@starboard/domain/readiness-numbers";

interface NumberWords {
  label: string;
  /** What is counted, behind the field. */
  unit: string;
}

export const NUMBER_WORDS: Readonly<Record<ReadinessNumber, NumberWords>> = {
  countingStories: { label: "Counting stories", unit: "stories" },
  competencies: { label: "Competencies covered", unit: "of 12" },
  kinds: { label: "Kinds of story", unit: "of 2" },
  failureStories: { label: "About a failure", unit: "stories" },
  conflictStories: { label: "About a conflict", unit: "stories" },
  approvedStories: { label: "Approved by a coach", unit: "stories" },
  practisedStories: { label: "Practised", unit: "stories" },
  practiceDays: { label: "A practice counts for", unit: "days" },
  freshDays: { label: "A story stays fresh for", unit: "days" },
  decayDays: { label: "One band lower every", unit: "days" },
  riskDays: { label: "At risk from", unit: "days before the interview" },
};

/** The fields in the order in which the formula is told, with what a group has in common. */
export const NUMBER_GROUPS: readonly { title: string; names: readonly ReadinessNumber[] }[] = [
  {
    title: "Ready means at least",
    names: [
      "countingStories",
      "competencies",
      "kinds",
      "failureStories",
      "conflictStories",
      "approvedStories",
      "practisedStories",
    ],
  },
  { title: "For how long", names: ["practiceDays", "freshDays", "riskDays"] },
];

export const STRENGTH_OPTIONS: readonly { value: Strength; label: string }[] = [
  { value: "latest", label: "The latest evaluation" },
  { value: "best", label: "The best evaluation" },
  { value: "decaying", label: "The latest, fading with time" },
];

/** How strong a story is taken to be, as a sentence. */
export function strengthWords({ strength, decayDays }: Pick<ReadinessSettings, "strength" | "decayDays">): string {
  if (strength === "latest") return "A story is as strong as its latest evaluation says.";
  if (strength === "best") return "A story is as strong as the best evaluation that it ever had by the same ruleset.";
  return `A story is as strong as its latest evaluation says, and one band less after each ${decayDays} days in which it was not edited, reviewed or practised.`;
}
