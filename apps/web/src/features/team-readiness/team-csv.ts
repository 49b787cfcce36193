import { COMPETENCIES, COMPETENCY_TITLES } from "@starboard/domain/competency";
import { competencyCell } from "./competency-cell.ts";
import { toCsv } from "./csv.ts";
import { LEVEL_WORDS } from "./level-words.ts";
import { openReasons } from "./short-reason.ts";
import type { TeamPerson } from "./team-person.ts";

/** The table as it is shown, one row a person, without any score. */
export function teamCsv(people: readonly TeamPerson[]): string {
  const head = [
    "Name",
    "Teams",
    "Cohort",
    "Interview",
    "Role",
    "Level",
    "Missing",
    "Counting stories",
    "Private stories, not counted",
  ];
  return toCsv([
    [...head, ...COMPETENCIES.map((competency) => COMPETENCY_TITLES[competency])],
    ...people.map((person) => [
      person.name,
      person.teams.map(({ name }) => name).join("; "),
      person.cohort ?? "",
      person.target.interviewOn ?? "",
      person.target.role,
      LEVEL_WORDS[person.level].title,
      openReasons(person.criteria)
        .map((reason) => reason.missing)
        .join("; "),
      person.countingStories,
      person.privateStories,
      ...COMPETENCIES.map((competency) => {
        const { word, stories } = competencyCell(person, competency);
        return stories > 0 ? `${word} (${stories})` : word;
      }),
    ]),
  ]);
}
