import type { CalibrationValues } from "@starboard/domain/calibration";
import { DIMENSIONS } from "@starboard/domain/evaluation";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import {
  addTestOrganisation,
  addTestStory,
  SECTIONS,
  type TestOrganisation,
  type TestPerson,
} from "@starboard/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTeam } from "../organisation/index.ts";
import { setVisibility } from "../story/index.ts";
import {
  createCalibrationSet,
  finishCalibrationSet,
  getCalibrationSet,
  listCalibrationSets,
  listSources,
  rateCalibrationItem,
} from "./index.ts";

let database: TestDatabase;
let organisation: TestOrganisation;
let candidate: TestPerson;
let coaches: TestPerson[];
const TEXT = Object.values(SECTIONS).join("\n\n");
const all = (value: 1 | 2 | 3 | 4 | 5): CalibrationValues =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, value]));

beforeAll(async () => {
  database = await openTestDatabase();
  organisation = await addTestOrganisation(database.app, "calibration");
  candidate = await organisation.add("Cleo Candidate", ["candidate"]);
  coaches = [await organisation.add("Conrad", ["coach"]), await organisation.add("Carla", ["coach"])];
});
afterAll(() => database.drop());

/** Rates a whole set: the values of each text by its place. */
async function rateAll({ context }: TestPerson, setId: string, valuesAt: (at: number) => CalibrationValues) {
  const { items } = await getCalibrationSet(context, { setId });
  for (const [at, { id }] of items.entries()) await rateCalibrationItem(context, { itemId: id, values: valuesAt(at) });
  await finishCalibrationSet(context, { setId });
}

test("a set holds what the team shares and pasted texts; nobody sees another rating before the own ones stand", async () => {
  const { owner, teamId } = organisation;
  const [first, second] = coaches as [TestPerson, TestPerson];
  const shared = await addTestStory(candidate, { title: "Shared", isShared: true });
  const hidden = await addTestStory(candidate, { title: "Private" });
  expect((await listSources(owner.context, { teamId })).map(({ title }) => title)).toEqual(["Shared"]);
  const set = { teamId, title: "Autumn", storyIds: [shared.storyId], texts: [TEXT] };
  await expect(createCalibrationSet(owner.context, { ...set, storyIds: [hidden.storyId] })).rejects.toMatchObject({
    code: "INVALID",
  });
  const { teamId: otherTeam } = await createTeam(owner.context, { name: "Other" });
  await expect(createCalibrationSet(owner.context, { ...set, teamId: otherTeam })).rejects.toMatchObject({
    code: "INVALID",
  });
  const { setId } = await createCalibrationSet(owner.context, set);

  await rateAll(second, setId, () => all(4));
  const blind = await getCalibrationSet(first.context, { setId });
  expect(blind.items.map(({ seen }) => seen)).toEqual([null, null]);
  expect(JSON.stringify(blind)).not.toMatch(/Cleo|engine|"others":\[/);
  expect(blind.items[0]?.sections?.action).toBe(SECTIONS.action);
  const viewers = await database.look<{ viewer_id: string }>("select viewer_id from story_views");
  expect(viewers.map((view) => view.viewer_id)).toEqual(expect.arrayContaining([first.userId, second.userId]));
  const itemId = blind.items[0]?.id ?? "";
  await rateCalibrationItem(first.context, { itemId, values: { structure: 2 } });
  await expect(finishCalibrationSet(first.context, { setId })).rejects.toMatchObject({
    code: "INVALID",
    message: "2 stories are not rated in all six dimensions yet.",
  });
  await rateAll(first, setId, () => all(2));
  await finishCalibrationSet(first.context, { setId });
  await expect(rateCalibrationItem(first.context, { itemId, values: all(4) })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const open = await getCalibrationSet(first.context, { setId });
  expect(open.items[0]?.seen?.map(({ others }) => others)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(open.items[0]?.seen?.some(({ engine }) => engine !== null)).toBe(true);

  await setVisibility(candidate.context, { storyId: shared.storyId, visibility: "private" });
  const later = await getCalibrationSet(second.context, { setId });
  expect(later.items[0]).toMatchObject({ isWithdrawn: true, sections: null });
});

test("the agreement counts the texts of finished sets, and is a figure from twenty on", async () => {
  const { owner, teamId } = organisation;
  const [first, second] = coaches as [TestPerson, TestPerson];
  const before = await listCalibrationSets(first.context, {});
  expect(before.agreement[0]).toEqual({
    dimension: "structure",
    others: { n: 2, kappa: null, interval: null },
    engine: { n: 2, kappa: null, interval: null },
  });
  const texts = Array.from({ length: 20 }, () => TEXT);
  const { setId } = await createCalibrationSet(owner.context, { teamId, title: "Twenty", texts });
  const value = (at: number) => all(((at % 5) + 1) as 1 | 2 | 3 | 4 | 5);
  await rateAll(second, setId, value);
  expect((await listCalibrationSets(first.context, {})).agreement[0]?.others.n, "not finished yet").toBe(2);
  await rateAll(first, setId, value);
  const { agreement, sets } = await listCalibrationSets(first.context, {});
  expect(agreement[0]?.others.n).toBe(22);
  expect(agreement[0]?.others.kappa).toBeGreaterThan(0.8);
  expect(sets[0]).toMatchObject({ title: "Twenty", stories: 20, rated: 20, finished: 2, hasFinished: true });
  const rows = await database.look("select 1 from calibration_ratings where rater_id = $1", [first.userId]);
  expect(rows).toHaveLength(22);
});
