import { COMPETENCIES, type Competency } from "@starboard/domain/competency";
import type { CriterionResult, ReadinessLevel } from "@starboard/domain/readiness";
import type { StateMarkProps } from "@starboard/ui/state-mark";
import type { BankStory, OwnReadiness } from "./bank-story.ts";

const NUMBERS = "No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

const countWords = (n: number, one: string, many: string) => `${NUMBERS[n] ?? n} ${n === 1 ? one : many}`;

/** "Seven stories, six of them solid or strong." */
export function bankSentence(stories: readonly BankStory[]): string {
  const good = stories.filter(({ band }) => band === "solid" || band === "strong").length;
  const all = countWords(stories.length, "story", "stories");
  if (stories.length === 1) return good === 1 ? `${all}, and it is solid.` : `${all}, not solid yet.`;
  if (good === 0) return `${all}, none of them solid yet.`;
  if (good === stories.length) return `${all}, all of them solid or strong.`;
  return `${all}, ${(NUMBERS[good] ?? String(good)).toLowerCase()} of them solid or strong.`;
}

/** The competencies that no story carries, in the order of the coverage. */
export const listGaps = (stories: readonly BankStory[]): Competency[] =>
  COMPETENCIES.filter((competency) => !stories.some((story) => story.competencies.includes(competency)));

export function gapSentence(gaps: readonly Competency[]): string {
  if (gaps.length === 0) return "Every competency has a story.";
  if (gaps.length === COMPETENCIES.length) return "No competency is named in a story yet.";
  return gaps.length === 1
    ? "One competency still has no story."
    : `${countWords(gaps.length, "", "competencies")} still have no story.`;
}

const MARKS: Readonly<Record<ReadinessLevel, StateMarkProps["state"]>> = {
  ready: "ready",
  nearly: "nearly",
  building: "building",
  not_started: "not-ready",
};

/** The level in a few words with its sign. */
export function levelLine({ level, criteria }: Pick<OwnReadiness, "level" | "criteria">) {
  const open = criteria.filter(({ isMet }) => !isMet).length;
  const words: Record<ReadinessLevel, string> = {
    ready: "Ready",
    nearly: "Nearly ready, one reason left",
    building: `Not ready yet, ${open} of ${criteria.length} reasons left`,
    not_started: "Not started: your team sees no story yet",
  };
  return { mark: MARKS[level], words: words[level] };
}

/** What would bring the next level: the only reason left, or the first of several. */
export function nextStep({ level, criteria, privateStories }: OwnReadiness): string {
  const missing = criteria.filter(({ isMet }) => !isMet).map((criterion) => criterion.missing);
  if (level === "ready") return "Everything that readiness asks for is there.";
  if (level === "nearly") return `What is missing: ${missing[0]}.`;
  if (level === "not_started") {
    return privateStories > 0
      ? "Stories count once your team may see them; you decide that in each story."
      : "A story counts once it is solid and your team may see it.";
  }
  return `First: ${missing[0]}.`;
}

/** One line of the formula: "2 of 3 practised in 21 days". */
export function criterionLine({ criterion, have, need }: CriterionResult, { practiceDays }: { practiceDays: number }) {
  const lines: Record<CriterionResult["criterion"], string> = {
    stories: "stories count",
    competencies: "competencies covered",
    kinds: "kinds of story",
    failure: "about a failure",
    conflict: "about a conflict",
    approved: "approved by a coach",
    practised: `said aloud in ${practiceDays} days`,
  };
  return have > need ? `${have} ${lines[criterion]}, ${need} needed` : `${have} of ${need} ${lines[criterion]}`;
}
