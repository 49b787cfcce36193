import { z } from "zod";
import { COMPETENCIES } from "./competency.ts";
import { BANDS } from "./evaluation.ts";
import { CRITERIA, READINESS_LEVELS } from "./readiness.ts";
import { READINESS_NUMBERS } from "./readiness-numbers.ts";
import type { TeamPeople, TeamPerson } from "./team-people.ts";

/** Counts up when a field changes its meaning or goes; new fields do not count it up. */
const TEAM_EXPORT_VERSION = 1;

const count = z.int().min(0);

/**
 * People and competencies as a file. A competency that no story carries has no cell; `band` is null while no story of
 * the cell is evaluated. No score is in it, and of private stories only how many there are.
 */
export const TeamExport = z.object({
  schema: z.literal("starboard-readiness"),
  version: z.literal(TEAM_EXPORT_VERSION),
  exportedAt: z.iso.datetime(),
  /** Of the rules at work; a story that was evaluated by older ones keeps its band until it is evaluated again. */
  rulesetVersion: z.string(),
  organisation: z.string(),
  /** The organisation's numbers of the formula; people may have others. */
  settings: z.object({ strength: z.string() }).catchall(z.number()),
  people: z.array(
    z.object({
      name: z.string(),
      teams: z.array(z.string()),
      cohort: z.string().nullable(),
      interviewOn: z.iso.date().nullable(),
      role: z.string(),
      level: z.enum(READINESS_LEVELS),
      missing: z.array(z.object({ criterion: z.enum(CRITERIA), have: count, need: count })),
      countingStories: count,
      privateStories: count,
      cells: z.array(
        z.object({
          competency: z.enum(COMPETENCIES),
          band: z.enum(BANDS).nullable(),
          stories: count,
          counting: count,
        }),
      ),
    }),
  ),
});
export type TeamExport = z.output<typeof TeamExport>;

/** The file of those of the team's people who are shown, in their order. */
export function teamExport(team: TeamPeople, shown: readonly TeamPerson[], exportedAt: Date): TeamExport {
  const { strength } = team.settings;
  const numbers = Object.fromEntries(READINESS_NUMBERS.map((name) => [name, team.settings[name]]));
  return TeamExport.parse({
    schema: "starboard-readiness",
    version: TEAM_EXPORT_VERSION,
    exportedAt: exportedAt.toISOString(),
    rulesetVersion: team.rulesetVersion,
    organisation: team.organisationName,
    settings: { strength, ...numbers },
    people: shown.map(({ target, teams, criteria, cells, ...person }) => ({
      ...person,
      teams: teams.map(({ name }) => name),
      interviewOn: target.interviewOn,
      role: target.role,
      missing: criteria.filter(({ isMet }) => !isMet),
      cells: COMPETENCIES.flatMap((competency) => {
        const cell = cells[competency];
        return cell ? [{ competency, ...cell }] : [];
      }),
    })),
  });
}
