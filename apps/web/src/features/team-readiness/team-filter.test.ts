import { describe, expect, test } from "vitest";
import { NO_FILTER, readTeamFilter, showTeam, type TeamFilter, writeTeamFilter } from "./team-filter.ts";
import { testPerson } from "./test-person.ts";

const people = [
  testPerson("Adam", [{ title: "strong", score: 90, band: "strong", competencies: ["conflict", "ownership"] }]),
  testPerson("Élodie", [{ title: "weak", score: 20, band: "weak", competencies: ["conflict"] }]),
  testPerson("Zoë", []),
];
const names = (filter: Partial<TeamFilter>) => showTeam(people, { ...NO_FILTER, ...filter }).map(({ name }) => name);

describe("the address of a filter", () => {
  test("comes back as it went", () => {
    const filter: TeamFilter = {
      level: "not_started",
      search: "é & co",
      team: "a-team",
      cohort: "Spring & autumn",
      order: "needs-conflict",
      page: 3,
    };
    expect(readTeamFilter(new URLSearchParams(writeTeamFilter(filter)))).toEqual(filter);
    expect(writeTeamFilter(NO_FILTER)).toBe("");
  });

  test("what it does not know is left out, an order by score included", () => {
    expect(readTeamFilter(new URLSearchParams("level=best&sort=score&page=-2"))).toEqual(NO_FILTER);
  });
});

describe("who is shown", () => {
  test("by name, with accents where a reader looks for them", () => {
    expect(names({})).toEqual(["Adam", "Élodie", "Zoë"]);
  });

  test("of one team, and of one cohort", () => {
    const spring = { ...testPerson("Bea", []), cohort: "Spring", teams: [{ id: "second", name: "Second" }] };
    const found = (filter: Partial<TeamFilter>) =>
      showTeam([...people, spring], { ...NO_FILTER, ...filter }).map(({ name }) => name);
    expect(found({ team: "second" })).toEqual(["Bea"]);
    expect(found({ cohort: "Spring" })).toEqual(["Bea"]);
    expect(found({ team: "autumn", cohort: "Spring" })).toEqual([]);
  });

  test("search ignores case and accents; level leaves the others out", () => {
    expect(names({ search: " elo" })).toEqual(["Élodie"]);
    expect(names({ level: "not_started" })).toEqual(["Zoë"]);
    expect(names({ level: "ready", search: "Zoë" })).toEqual([]);
  });

  test("a chosen gap comes first, and then the name decides", () => {
    expect(names({ order: "conflict" })).toEqual(["Zoë", "Élodie", "Adam"]);
    expect(names({ order: "ownership" })).toEqual(["Élodie", "Zoë", "Adam"]);
    expect(names({ order: "needs-stories" })).toEqual(["Élodie", "Zoë", "Adam"]);
  });
});
