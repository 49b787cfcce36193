import type { Competency } from "@starboard/domain/competency";
import type { CompetencyMatch } from "@starboard/rules/match";

const MOST = 2;
/** A single word may be there by chance. */
const LEAST_SCORE = 3;
const WORDS_SHOWN = 3;

/** What the text speaks of clearly and the writer has not ticked, the clearest first. */
export const suggestCompetencies = (
  found: readonly CompetencyMatch[],
  ticked: readonly Competency[],
): { competency: Competency; words: string[] }[] =>
  found
    .filter(({ competency, score }) => score >= LEAST_SCORE && !ticked.includes(competency))
    .slice(0, MOST)
    .map(({ competency, words }) => ({ competency, words: words.slice(0, WORDS_SHOWN) }));
