import { unpackTeam } from "@starboard/domain/team-people";
import { drainOutbox } from "@starboard/testing/drain-outbox";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createTeam,
  getSettings,
  removeMember,
  setCohort,
  setOrganisation,
  setReadiness,
} from "../organisation/index.ts";
import { getAvailability } from "../review/index.ts";
import { getStory, saveStory } from "../story/index.ts";
import { getOwnReadiness, getPeopleStories, getTeamReadiness, setTarget } from "./index.ts";

let database: TestDatabase;
let here: TestOrganisation;
let lead: TestPerson;
let candidate: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  lead = await here.add("Lead", ["lead"]);
  candidate = await here.add("Candidate", ["candidate"]);
});
afterAll(() => database.drop());

const settings = {
  name: "Organisation here",
  timeZone: "Europe/Lisbon",
  quietFromHour: 21,
  quietUntilHour: 7,
  reviewCapacity: 3,
  newStoryVisibility: "team" as const,
};
const needOf = async (criterion: string) => {
  const { criteria } = await getOwnReadiness(candidate.context, {});
  return criteria.find((one) => one.criterion === criterion)?.need;
};
const person = (readiness = {}, more = {}) => ({
  scope: { kind: "person" as const, userId: candidate.userId },
  interviewOn: null,
  role: "",
  seniority: null,
  readiness,
  ...more,
});
const fieldsOf = async (action: string) => {
  const rows = await database.look<{ fields: string[] }>(
    "select fields from audit_entries where action = $1 order by created_at desc",
    [action],
  );
  return rows[0]?.fields;
};

test("newcomers and new stories begin as the owner says, and the log names what was changed", async () => {
  await expect(setOrganisation(here.owner.context, { ...settings, timeZone: "Europe/Nowhere" })).rejects.toMatchObject({
    code: "INVALID",
  });
  await setOrganisation(here.owner.context, settings);
  expect(await fieldsOf("organisation.set")).toEqual(
    expect.arrayContaining(["timeZone", "quietFromHour", "quietUntilHour", "reviewCapacity", "newStoryVisibility"]),
  );
  expect(await fieldsOf("organisation.set")).not.toContain("name");
  const coach = await here.add("Coach", ["coach"]);
  expect(await getAvailability(coach.context, {})).toMatchObject({ capacity: 3 });
  const { storyId } = await addTestStory(candidate);
  expect(await getStory(candidate.context, { storyId: storyId as never })).toMatchObject({ visibility: "team" });
  await setOrganisation(here.owner.context, { ...settings, newStoryVisibility: "private" });
});

test("the organisation's numbers hold at once, and one that is not named is the product's again", async () => {
  await setReadiness(here.owner.context, { readiness: { countingStories: 4, competencies: 8, strength: "best" } });
  expect((await getSettings(here.owner.context, {})).readiness).toEqual({ countingStories: 4, strength: "best" });
  expect(await fieldsOf("organisation.set-readiness")).toEqual(["readiness.countingStories", "readiness.strength"]);
  expect(await needOf("stories")).toBe(4);
  await setReadiness(here.owner.context, { readiness: { strength: "best" } });
  expect(await needOf("stories")).toBe(6);
});

test("a person's target wins over the cohort's, and goes with the membership", async () => {
  await setCohort(lead.context, { userIds: [candidate.userId], cohort: "Autumn" });
  const scope = { kind: "cohort" as const, cohort: "Autumn" };
  await setTarget(lead.context, {
    ...person({ countingStories: 8, practisedStories: 1 }),
    scope,
    interviewOn: "2026-12-04",
  });
  await setTarget(lead.context, person({ countingStories: 2, practisedStories: 1 }, { role: "Ward manager" }));
  expect(await needOf("stories")).toBe(2);
  const { people, cohorts } = unpackTeam(await getTeamReadiness(lead.context, {}));
  const [one] = people.filter(({ userId }) => userId === candidate.userId);
  // What says the same as the cohort does is not kept twice.
  expect(one?.ownTarget?.readiness).toEqual({ countingStories: 2 });
  expect(one?.target).toMatchObject({ interviewOn: "2026-12-04", role: "Ward manager" });
  expect(cohorts).toEqual([{ name: "Autumn", target: expect.objectContaining({ interviewOn: "2026-12-04" }) }]);
  await setTarget(lead.context, person());
  expect(await needOf("stories")).toBe(8);
});

test("a lead reads the stories behind the people led, and of nobody else", async () => {
  const { teamId } = await createTeam(here.owner.context, { name: "Third team" });
  const other = await here.add("Elsewhere", ["candidate"], teamId);
  await addTestStory(other, { isShared: true });
  const userIds = [candidate.userId, other.userId];
  const seen = async (who: typeof lead) => (await getPeopleStories(who.context, { userIds })).map((one) => one.userId);
  expect(await seen(lead)).toEqual([candidate.userId]);
  expect((await seen(here.owner)).toSorted()).toEqual(userIds.toSorted());
  await expect(getPeopleStories(candidate.context, { userIds })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a lead sets no target for another lead's people, and no cohort's that reaches into another team", async () => {
  const { teamId } = await createTeam(here.owner.context, { name: "Second team" });
  const other = await here.add("Other", ["candidate"], teamId);
  await setCohort(here.owner.context, { userIds: [other.userId], cohort: "Autumn" });
  const scope = { kind: "cohort" as const, cohort: "Autumn" };
  await expect(setTarget(lead.context, { ...person(), scope })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const nobody = { kind: "cohort" as const, cohort: "Nobody" };
  await expect(setTarget(lead.context, { ...person(), scope: nobody })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the best evaluation of a story counts where the organisation says so, and the target goes with who goes", async () => {
  const leaver = await here.add("Leaver", ["candidate"]);
  const { storyId } = await addTestStory(leaver, { isShared: true });
  await drainOutbox(database);
  const bandNow = async () => {
    const { people } = unpackTeam(await getTeamReadiness(lead.context, {}));
    const [evidence] = await getPeopleStories(lead.context, { userIds: [leaver.userId] });
    const [cell] = Object.values(people.find(({ userId }) => userId === leaver.userId)?.cells ?? {});
    const band = evidence?.stories[0]?.band;
    expect(cell?.band).toBe(band);
    return band;
  };
  const before = await bandNow();
  const { title, question, competencies } = await getStory(leaver.context, { storyId: storyId as never });
  const emptied = { ...SECTIONS, action: "", result: "", tradeoffs: "", lessons: "" };
  const save = { title, question, competencies, sections: emptied, version: 1, operationId: crypto.randomUUID() };
  await saveStory(leaver.context, { ...save, storyId: storyId as never });
  await drainOutbox(database);
  expect(await bandNow()).toBe(before);
  await setReadiness(here.owner.context, { readiness: {} });
  expect(await bandNow()).not.toBe(before);

  await setTarget(lead.context, { ...person({}, { role: "Buyer" }), scope: { kind: "person", userId: leaver.userId } });
  await removeMember(here.owner.context, { userId: leaver.userId });
  expect(await database.look("select 1 from readiness_targets where user_id = $1", [leaver.userId])).toEqual([]);
});
