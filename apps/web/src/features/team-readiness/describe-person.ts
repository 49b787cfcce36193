import type { CriterionResult } from "@starboard/domain/readiness";
import { capitalised, numberWord } from "./number-words.ts";
import { openReasons } from "./short-reason.ts";
import type { TeamPerson, TeamSettings } from "./team-person.ts";

/** Where a person stands and how much is missing: "Nearly ready: 1 more counting story is missing." */
export function personSentence({ level, criteria }: Pick<TeamPerson, "level" | "criteria">): string {
  const open = openReasons(criteria);
  if (level === "ready") return "Ready: everything that readiness asks is there.";
  if (level === "not_started") return "Not started: there is no story that the team may see.";
  if (open.length === 1) return `One reason away: ${open[0]?.missing}.`;
  return `Building: ${numberWord(open.length)} of seven reasons are open.`;
}

/** One line of the formula with what is there and what is asked: "Counting stories: 5 of 6". */
export function criterionText(
  { criterion, have, need, isMet, missing }: CriterionResult,
  settings: TeamSettings,
): string {
  const titles: Record<CriterionResult["criterion"], string> = {
    stories: "counting stories",
    competencies: "competencies covered",
    kinds: "kinds of story",
    failure: "about a failure",
    conflict: "about a conflict",
    approved: "approved by a coach",
    practised: `practised within ${settings.practiceDays} days`,
  };
  const line = `${capitalised(titles[criterion])}: ${have > need ? `${have}, ${need} needed` : `${have} of ${need}`}`;
  // Of the two kinds the figure does not say which one it is.
  return isMet || criterion !== "kinds" ? line : `${line}, ${missing} is missing`;
}
