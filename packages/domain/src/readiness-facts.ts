import type { Competency } from "./competency.ts";
import type { Band, StoryKind } from "./evaluation.ts";
import type { ReadinessStory } from "./readiness.ts";

/**
 * A story that the team may see, as the database keeps it for readiness: in the order of the names here, as a large
 * organisation reads thousands at once. Times are ms since 1970 UTC.
 */
export type ReadinessFact = readonly [
  kind: StoryKind,
  band: Band | null,
  bestBand: Band | null,
  competencies: readonly Competency[],
  isApproved: boolean,
  touchedAtMs: number,
  practisedAtMs: number | null,
];

/** By the story's id. Null for a private story, of which nothing is known but that it is there; archived ones are not. */
export type ReadinessFacts = Readonly<Record<string, ReadinessFact | null>>;

/** A person's stories as the formula takes them, and how many more are private. */
export function readFacts(facts: ReadinessFacts): { stories: ReadinessStory[]; privateStories: number } {
  const all = Object.values(facts);
  const stories = all.flatMap((fact) => (fact === null ? [] : [storyOf(fact)]));
  return { stories, privateStories: all.length - stories.length };
}

function storyOf(fact: ReadinessFact): ReadinessStory {
  const [kind, band, bestBand, competencies, isApproved, touchedAtMs, practisedAtMs] = fact;
  return { kind, band, bestBand, visibility: "team", competencies, isApproved, touchedAtMs, practisedAtMs };
}
