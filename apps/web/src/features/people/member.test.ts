import { describe, expect, test } from "vitest";
import { cohortsOf, commonTeams, type Member, nameList, roleNames } from "./member.ts";

const TEAMS = [
  { id: "a", name: "Team A", mayInvite: true },
  { id: "b", name: "Team B", mayInvite: true },
  { id: "c", name: "Team C", mayInvite: false },
];
const member = (name: string, teamIds: string[], cohort: string | null = null): Member => ({
  userId: name,
  name,
  isOwner: false,
  hasSecondFactor: null,
  maySeeSessions: false,
  state: "active",
  cohort,
  mayManage: true,
  maySetCohort: true,
  seats: teamIds.map((teamId) => ({ teamId, team: teamId, roles: ["candidate"] })),
});

describe("people who are chosen together", () => {
  test("are named by one name, two names, or one and a number", () => {
    const [ada, ben, cleo] = [member("Ada", []), member("Ben", []), member("Cleo", [])];
    expect([nameList([]), nameList([ada])]).toEqual(["nobody", "Ada"]);
    expect([nameList([ada, ben]), nameList([ada, ben, cleo])]).toEqual(["Ada and Ben", "Ada and 2 others"]);
  });

  test("move from a team that all of them are in, and that the reader may change", () => {
    const people = [member("Ada", ["a", "b", "c"]), member("Ben", ["b", "c"])];
    expect(commonTeams(people, TEAMS).map(({ id }) => id)).toEqual(["b"]);
  });
});

test("cohorts are listed once each, by name", () => {
  expect(
    cohortsOf([member("A", [], "Spring"), member("B", [], "Autumn"), member("C", []), member("D", [], "Spring")]),
  ).toEqual(["Autumn", "Spring"]);
});

test("roles read as words", () => {
  expect(roleNames(["lead", "coach"])).toBe("lead, coach");
});
