import type { Dimension } from "@starboard/domain/evaluation";

/** A coach's rating. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** What each rating looks like on the page: behaviourally anchored, in words that can be observed. */
export const ANCHORS: Readonly<Record<Dimension, Readonly<Record<Rating, string>>>> = {
  structure: {
    1: "Parts of the story are missing: one cannot tell what happened, who had to do what, or how it ended.",
    2: "Situation and action can be found, but the task or the outcome must be guessed.",
    3: "Situation, action and result are there; the task, the stakes or the ending are thin or late.",
    4: "Every part is there in an order that can be followed; one of them is thin.",
    5: "Stakes and role stand in the first sentences, each part does its work, and the end is a lesson.",
  },
  ownership: {
    1: "Nobody in particular acts: passive sentences, or only “we”.",
    2: "The candidate is present, but the acts that mattered belong to the group.",
    3: "Some acts are clearly the candidate's own; the scope of the part is unclear.",
    4: "Most acts are the candidate's own, and the role is stated.",
    5: "One can list what this person decided and did, for what scope, and what others did beside them.",
  },
  specificity: {
    1: "No figure, and nothing named: “it improved a lot”.",
    2: "A detail or a figure, but none that shows the effect.",
    3: "An effect with a figure, without the point it started from.",
    4: "At least one result with its baseline, and concrete detail of what was done.",
    5: "Results from baseline to outcome, over a stated time, consistent with each other and with how they were measured.",
  },
  judgement: {
    1: "No decision is told; things were done.",
    2: "A balance is mentioned (“quality against speed”), but no choice.",
    3: "A choice with a reason; what was turned down or what it cost is missing.",
    4: "A choice with its alternative or its cost, and some care for what could go wrong.",
    5: "A choice, the rejected option, the accepted cost, and a check or limit that kept the risk small.",
  },
  learning: {
    1: "No lesson, or a platitude.",
    2: "A lesson that anybody could have written.",
    3: "A lesson that follows from this story.",
    4: "A lesson from this story, and what the person does differently now.",
    5: "A lesson, a changed practice, and a sign that it holds: others took it over, or it prevented the next case.",
  },
  concision: {
    1: "Padding or jargon buries the story.",
    2: "Many sentences carry nothing, or the story is several times too long.",
    3: "The story is there with some padding.",
    4: "Little could be cut, or it is so short that it leaves questions.",
    5: "Every sentence carries something, in plain words.",
  },
};

/** Lowest score, per dimension, that counts as 2, 3, 4 and 5. Part of the ruleset. */
export const CUT_POINTS: Readonly<Record<Dimension, readonly [number, number, number, number]>> = {
  structure: [25, 45, 65, 85],
  ownership: [25, 45, 65, 85],
  specificity: [25, 45, 65, 85],
  judgement: [25, 45, 65, 85],
  learning: [25, 45, 65, 85],
  concision: [25, 45, 65, 85],
};

/** Maps a score of 0–100 to a coach's 1–5 by the ruleset's cut points. */
export function toRating(dimension: Dimension, score: number): Rating {
  const cuts = CUT_POINTS[dimension];
  let rating = 1;
  for (const cut of cuts) if (score >= cut) rating++;
  return rating as Rating;
}
