import { COMPETENCIES, COMPETENCY_TITLES, type Competency } from "@starboard/domain/competency";
import type { CriterionResult } from "@starboard/domain/readiness";
import { signOf } from "./competency-cell.ts";
import { openReasons } from "./short-reason.ts";
import type { TeamPerson, TeamStory } from "./team-person.ts";

export interface Change {
  criterion: CriterionResult["criterion"];
  /** What is missing, as the formula says it. */
  missing: string;
  /** Stories that are already there and would meet it, nearest first, each with what they still need. */
  stories: { id: string; title: string; needs: string }[];
}

const SHOWN = 2;
const DAY_MS = 86_400_000;

/** For each open reason: what would close it, and which of the stories that the team may see are nearest to that. */
export function whatWouldChange(person: TeamPerson, stories: readonly TeamStory[], nowMs: number): Change[] {
  return openReasons(person.criteria).map((reason) => ({
    criterion: reason.criterion,
    missing: reason.criterion === "competencies" ? `${reason.missing}; open are ${uncovered(person)}` : reason.missing,
    stories: nearestStories({ person, stories, nowMs }, reason).slice(0, SHOWN),
  }));
}

interface Evidence {
  person: TeamPerson;
  stories: readonly TeamStory[];
  nowMs: number;
}

function nearestStories({ person, stories, nowMs }: Evidence, { criterion }: CriterionResult) {
  const { settings } = person;
  const counting = stories.filter((story) => story.isCounting).sort(byScore);
  const others = stories.filter((story) => !story.isCounting).sort(byScore);
  const toCount = (fits: (story: TeamStory) => boolean) =>
    others.filter(fits).map((story) => ({ id: story.id, title: story.title, needs: needsToCount(story) }));
  const has = (competency: Competency) => (story: TeamStory) => story.competencies.includes(competency);
  switch (criterion) {
    case "stories":
      return toCount(() => true);
    case "competencies":
      return toCount((story) => story.competencies.some((one) => !person.coveredCompetencies.includes(one)));
    case "kinds":
      return toCount((story) => !counting.some((one) => one.kind === story.kind));
    case "failure":
      return toCount(has("failure-and-learning"));
    case "conflict":
      return toCount(has("conflict"));
    case "approved":
      return counting
        .filter((story) => !story.isApproved)
        .map(({ id, title }) => ({ id, title, needs: "counts, and has no coach's approval yet" }));
    case "practised": {
      const sinceMs = nowMs - settings.practiceDays * DAY_MS;
      return counting
        .filter((story) => (story.practisedAt?.getTime() ?? -1) < sinceMs)
        .map(({ id, title, practisedAt }) => ({
          id,
          title,
          needs: practisedAt
            ? `counts, and was last practised more than ${settings.practiceDays} days ago`
            : "counts, and has not been practised yet",
        }));
    }
  }
}

const byScore = (a: TeamStory, b: TeamStory) => (b.score ?? -1) - (a.score ?? -1);

function needsToCount(story: TeamStory): string {
  if (story.band === null) return "is waiting for its evaluation";
  if (story.band === "solid" || story.band === "strong") return "is solid, but was not touched for too long";
  if (story.band === "insufficient")
    return "is not judged yet: its text has too little of what was done and what came of it";
  return `is ${signOf(story.band).word} at ${story.score}; solid would count`;
}

/** The titles of the competencies that no counting story covers yet. */
const uncovered = ({ coveredCompetencies }: TeamPerson): string =>
  COMPETENCIES.filter((competency) => !coveredCompetencies.includes(competency))
    .map((competency) => COMPETENCY_TITLES[competency].toLowerCase())
    .join(", ");
