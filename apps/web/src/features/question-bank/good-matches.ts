import type { StoryMatch } from "@starboard/rules/match";

/** As packages/rules has it (`GOOD_FIT`), said again so that the list of words need not be loaded for it; a test compares. */
export const FIT_OF_AN_ANSWER = 40;

/** The stories that answer a question, the best first; none is an honest answer too. */
export const goodMatches = (matches: readonly StoryMatch[]): readonly StoryMatch[] =>
  matches.filter(({ fit }) => fit >= FIT_OF_AN_ANSWER);
