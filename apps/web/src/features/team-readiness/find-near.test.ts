import { COMPETENCIES } from "@starboard/domain/competency";
import { DEFAULT_READINESS, type ReadinessTally } from "@starboard/domain/readiness";
import { type PackedTeam, packPerson, unpackTeam } from "@starboard/domain/team-people";
import { expect, test } from "vitest";
import { findNear, findNearIds } from "./find-near.ts";
import { inTeamAndCohort, NO_FILTER } from "./team-filter.ts";

const READY: ReadinessTally = {
  stories: 12,
  challenges: 6,
  accomplishments: 6,
  failure: 1,
  conflict: 1,
  approved: 12,
  practised: 12,
  covered: [...COMPETENCIES],
};
const NEAR: ReadinessTally = { ...READY, practised: 0 };
const FAR: ReadinessTally = { ...NEAR, approved: 0, stories: 1 };

/** Twenty people of two teams and two cohorts, every other of whom is one reason away. */
function packedTeam(): PackedTeam {
  const places = {
    teams: new Map([
      ["a", 0],
      ["b", 1],
    ]),
    cohorts: new Map([
      ["May", 0],
      ["June", 1],
    ]),
  };
  const people = Array.from({ length: 20 }, (_, n) =>
    packPerson(
      {
        userId: `person-${n}`,
        name: `Person ${n}`,
        teamIds: [n % 4 < 2 ? "a" : "b"],
        cohort: n % 3 === 0 ? "May" : "June",
        ownTarget: null,
        tally: n % 2 === 0 ? NEAR : ([READY, FAR][n % 3 === 0 ? 0 : 1] ?? FAR),
        cells: {},
        privateStories: 0,
        isWaiting: false,
      },
      places,
    ),
  );
  return {
    organisationName: "Northlight",
    today: "2026-11-29",
    rulesetVersion: "starboard@0.5.0",
    settings: DEFAULT_READINESS,
    teams: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
    cohorts: [
      { name: "May", target: null },
      { name: "June", target: null },
    ],
    isWaiting: false,
    people,
  };
}

test.each([
  ["everybody", {}, 6],
  ["a team", { team: "b" }, 5],
  ["a cohort of a team", { team: "a", cohort: "May" }, 2],
  ["a team that is none", { team: "none" }, 0],
])("the ids of those who are near are those whom the page shows: %s", (_, part, count) => {
  const filter = { ...NO_FILTER, ...part };
  const team = packedTeam();
  const shown = findNear(inTeamAndCohort(unpackTeam(team).people, filter)).shown.map(({ userId }) => userId);
  expect(findNearIds(team, filter)).toEqual(shown);
  expect(shown).toHaveLength(count);
});
