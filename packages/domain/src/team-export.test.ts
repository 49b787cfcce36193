import { expect, test } from "vitest";
import { competencyCells } from "./competency-cells.ts";
import { DEFAULT_READINESS, type ReadinessStory, tallyStories } from "./readiness.ts";
import { teamExport } from "./team-export.ts";
import { packPerson, unpackTeam } from "./team-people.ts";

const NOW_MS = Date.UTC(2026, 10, 24);
const story: ReadinessStory = {
  kind: "challenge",
  band: "solid",
  bestBand: null,
  visibility: "team",
  competencies: ["conflict"],
  isApproved: false,
  touchedAtMs: NOW_MS,
  practisedAtMs: null,
};
const packed = packPerson(
  {
    userId: "not in the file",
    name: "Ada",
    teamIds: ["a"],
    cohort: null,
    ownTarget: { interviewOn: "2026-12-04", role: "Ward manager", seniority: null, readiness: {} },
    tally: tallyStories([story], DEFAULT_READINESS, NOW_MS),
    cells: competencyCells([story], DEFAULT_READINESS, NOW_MS),
    privateStories: 2,
    isWaiting: false,
  },
  { teams: new Map([["a", 0]]), cohorts: new Map() },
);
const team = unpackTeam({
  organisationName: "Here",
  today: "2026-11-24",
  rulesetVersion: "starboard@1.0.0",
  settings: DEFAULT_READINESS,
  teams: [{ id: "a", name: "Autumn" }],
  cohorts: [],
  isWaiting: false,
  people: [packed],
});

test("the file of a team says whose rules, and of each person what the page says, by name and without ids or scores", () => {
  const file = teamExport(team, team.people, new Date(NOW_MS));
  expect(file).toMatchObject({ schema: "starboard-readiness", version: 1, rulesetVersion: "starboard@1.0.0" });
  expect(file.settings).toEqual(DEFAULT_READINESS);
  expect(file.people).toEqual([
    {
      name: "Ada",
      teams: ["Autumn"],
      cohort: null,
      interviewOn: "2026-12-04",
      role: "Ward manager",
      level: "building",
      missing: expect.arrayContaining([{ criterion: "stories", have: 1, need: 6 }]),
      countingStories: 1,
      privateStories: 2,
      cells: [{ competency: "conflict", band: "solid", stories: 1, counting: 1 }],
    },
  ]);
  expect(JSON.stringify(file)).not.toContain("not in the file");
});
