import { DIMENSIONS } from "@starboard/domain/evaluation";
import { RULESET } from "@starboard/rules/ruleset";
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
import { dismissFinding } from "../dismissal/index.ts";
import { createTeam, setCohort } from "../organisation/index.ts";
import { requestReview, saveReviewDraft, startReview, submitReview } from "../review/index.ts";
import { deleteView, listViews, saveView } from "../saved-view/index.ts";
import { setVisibility } from "../story/index.ts";
import {
  getReviewFigures,
  getRuleHealth,
  getScores,
  getWayToReady,
  listDashboardScopes,
  listEvidence,
} from "./index.ts";

const THIN = { ...SECTIONS, action: "We worked on it.", tradeoffs: "", result: "It went well.", lessons: "" };
const ALL = { teamId: null, cohort: null } as const;
const PERIOD = { weeks: 12, rulesetVersion: null } as const;
const RULE = "concision/filler-words";

let database: TestDatabase;
let here: TestOrganisation;
let lead: TestPerson;
let mine: TestPerson[];
let theirs: TestPerson[];
let team: { teamId: never; cohort: null };
let other: { teamId: never; cohort: null };

beforeAll(async () => {
  database = await openTestDatabase();
  here = await addTestOrganisation(database.app, "here");
  const { teamId: secondTeam } = await createTeam(here.owner.context, { name: "Second team" });
  lead = await here.add("Lead", ["lead"]);
  const add = (names: string[], into: string) => Promise.all(names.map((name) => here.add(name, ["candidate"], into)));
  mine = await add(["Ada", "Ben", "Cleo", "Dan"], here.teamId);
  theirs = await add(["Eva", "Fay"], secondTeam);
  team = { teamId: here.teamId as never, cohort: null };
  other = { teamId: secondTeam as never, cohort: null };
  for (const person of [...mine, ...theirs]) {
    await addTestStory(person, { isShared: true });
    await addTestStory(person, { title: "Thin", isShared: true, sections: THIN });
    await addTestStory(person, { title: "Nobody else’s" });
  }
  await drainOutbox(database);
});
afterAll(() => database.drop());

const total = (bins: { count: number | null }[]) => bins.reduce((sum, { count }) => sum + (count ?? 0), 0);

test("a team's scores are its shared stories, each of which the figure leads to, and a cohort is a part of them", async () => {
  const scores = await getScores(lead.context, { ...team, ...PERIOD });
  expect(scores).toMatchObject({ isAggregate: false, rulesetVersion: RULESET.version, stories: 8 });
  expect(total(scores.bins)).toBe(8);
  for (const { from, to, count } of scores.bins) {
    const range = { kind: "scores", from, to: to === 100 ? 100 : to - 1 } as const;
    const behind = await listEvidence(lead.context, { ...team, rulesetVersion: RULESET.version, of: range });
    expect(behind?.total).toBe(count);
    expect(behind?.stories.some(({ title }) => title === "Nobody else’s")).toBe(false);
  }
  expect(scores.trend.series).toEqual([
    {
      rulesetVersion: RULESET.version,
      medians: [...new Array(11).fill(null), scores.median],
      stories: [...new Array(11).fill(null), 8],
    },
  ]);

  await setCohort(here.owner.context, {
    userIds: [mine[0]?.userId as never, theirs[0]?.userId as never],
    cohort: "Spring",
  });
  const ofCohort = async (teamId: string | null) =>
    (await getScores(here.owner.context, { teamId: teamId as never, cohort: "Spring", ...PERIOD })).stories;
  expect([await ofCohort(team.teamId), await ofCohort(other.teamId), await ofCohort(null)]).toEqual([2, 2, 4]);
  expect((await listDashboardScopes(lead.context, {})).teams).toEqual([
    { id: here.teamId, name: "First team", cohorts: ["Spring"] },
  ]);
  await setCohort(here.owner.context, { userIds: [mine[0]?.userId as never], cohort: null });
  expect([await ofCohort(team.teamId), await ofCohort(null)]).toEqual([0, 2]);
});

test("what an author takes back counts no more, and the way to ready narrows from everybody", async () => {
  const [ada] = mine as [TestPerson];
  const { storyId } = await addTestStory(ada, { title: "For a moment", isShared: true });
  await drainOutbox(database);
  const count = async () => (await getScores(lead.context, { ...team, ...PERIOD })).stories;
  expect(await count()).toBe(9);
  await setVisibility(ada.context, { storyId, visibility: "private" });
  expect(await count()).toBe(8);
  const funnel = await getWayToReady(lead.context, team);
  expect(funnel?.slice(0, 2)).toEqual([
    { step: "there", people: 4 },
    { step: "shared", people: 4 },
  ]);
});

test("a lead who looks at everybody finds no few people of other teams, by themselves or by taking the own away", async () => {
  const own = await getScores(lead.context, { ...team, ...PERIOD });
  const all = await getScores(lead.context, { ...ALL, ...PERIOD });
  const truth = await getScores(here.owner.context, { ...ALL, ...PERIOD });
  expect(truth).toMatchObject({ isAggregate: false, stories: 12 });
  expect(all).toMatchObject({ isAggregate: true, stories: null, median: null });
  for (const [at, { count }] of all.bins.entries()) {
    const others = (truth.bins[at]?.count ?? 0) - (own.bins[at]?.count ?? 0);
    expect(count).toBe(others === 0 ? count : null);
  }
  // Four stories of others are too few for a median over all.
  expect(all.trend.series).toEqual([]);
  const rules = await getRuleHealth(lead.context, ALL);
  const trueRules = await getRuleHealth(here.owner.context, ALL);
  const ownRules = await getRuleHealth(lead.context, team);
  for (const [at, { fires }] of rules.rules.entries()) {
    const others = (trueRules.rules[at]?.fires ?? 0) - (ownRules.rules[at]?.fires ?? 0);
    if (others > 0 && others < 5) expect(fires).toBeNull();
  }
  expect(trueRules.rules.some(({ fires }) => (fires ?? 0) > 0)).toBe(true);
  expect(await getWayToReady(lead.context, ALL)).toBeNull();
  const of = { kind: "rule", ruleId: RULE } as const;
  expect(await listEvidence(lead.context, { ...ALL, rulesetVersion: RULESET.version, of })).toBeNull();
  const figures = await getReviewFigures(lead.context, { ...ALL, weeks: 12 });
  expect(figures).toMatchObject({ open: null, coaches: null, agreement: null, reviews: null });
  await expect(getScores(lead.context, { ...other, ...PERIOD })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const across = { teamId: null, cohort: "Spring", ...PERIOD };
  await expect(getScores(lead.context, across)).rejects.toMatchObject({ code: "INVALID" });
});

test("a rule's findings lead to their stories; who dismissed it follows from no number, whatever group is asked for", async () => {
  const before = await getRuleHealth(lead.context, team);
  const fired = before.rules.find(({ fires }) => (fires ?? 0) > 0);
  const of = { kind: "rule", ruleId: fired?.ruleId ?? "" } as const;
  const behind = await listEvidence(lead.context, { ...team, rulesetVersion: RULESET.version, of });
  expect(behind?.total).toBe(fired?.fires);
  const dismissed = async (scope: Parameters<typeof getRuleHealth>[1] = ALL) =>
    (await getRuleHealth(here.owner.context, scope)).rules.find(({ ruleId }) => ruleId === fired?.ruleId)?.dismissed;
  const dismiss = async (person: TestPerson) => {
    const { storyId } = await addTestStory(person, { title: "Dismissed" });
    const finding = { storyId: storyId as never, ruleId: fired?.ruleId as never };
    await dismissFinding(person.context, { ...finding, scope: "always" });
  };
  for (const person of [...mine, ...theirs]) await dismiss(person);
  // Six of six: who knows the team would know it of each of them.
  expect(await dismissed()).toBeNull();
  const { teamId: third } = await createTeam(here.owner.context, { name: "Third team" });
  const others = await Promise.all(
    ["Gil", "Hal", "Ina", "Jo", "Kay"].map((name) => here.add(name, ["candidate"], third)),
  );
  expect(await dismissed()).toBe(5);
  // A cohort of all but one who dismissed it: taken from the whole it says nothing of that one.
  const cohort = [...mine, ...theirs, ...others].slice(1).map(({ userId }) => userId as never);
  await setCohort(here.owner.context, { userIds: cohort, cohort: "All but Ada" });
  expect(await dismissed({ teamId: null, cohort: "All but Ada" })).toBe(5);
  expect(await dismissed({ teamId: null, cohort: "All but Ada" })).toBe(await dismissed());
  for (const { userId } of others) await database.look("delete from team_members where user_id = $1", [userId]);
});

test("waiting, load and agreement come from the reviews themselves, with what the engine said when they were submitted", async () => {
  const coach = await here.add("Coach", ["coach"]);
  const [ada] = mine as [TestPerson];
  const { storyId } = await addTestStory(ada, { title: "To review", isShared: true });
  await drainOutbox(database);
  const { requestId } = await requestReview(ada.context, { storyId });
  await drainOutbox(database);
  await database.look("update review_requests set created_at = created_at - interval '50 hours' where id = $1", [
    requestId,
  ]);
  const open = await getReviewFigures(lead.context, { ...team, weeks: 4 });
  expect(open.open).toMatchObject({ requests: 1, overdue: 0, oldestHours: 50 });
  const ratings = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value: 4, quote: "" }]));
  await startReview(coach.context, { requestId });
  await saveReviewDraft(coach.context, { requestId, ratings, summary: "Ready.", verdict: "approved" });
  await submitReview(coach.context, { requestId });
  const given = await getReviewFigures(lead.context, { ...team, weeks: 4 });
  expect(given).toMatchObject({ reviews: 1, medianHours: 50, p95Hours: 50, open: { requests: 0, oldestHours: null } });
  expect(given.weeks.map(({ reviews }) => reviews)).toEqual([0, 0, 0, 1]);
  expect(given.coaches?.find(({ name }) => name === "Coach")).toMatchObject({ given: 1, open: 0, medianHours: 50 });
  const [structure] = given.agreement?.dimensions ?? [];
  expect(given.agreement?.rulesetVersion).toBe(RULESET.version);
  expect(structure).toMatchObject({ others: { n: 0 }, engine: { n: 1, kappa: null } });
  // Amended since, once the engine's view was known: what counts is what was given before, here nothing.
  await database.look("update reviews set blind_ratings = '{}' where request_id = $1", [requestId]);
  const amended = await getReviewFigures(lead.context, { ...team, weeks: 4 });
  expect(amended.agreement?.dimensions[0]).toMatchObject({ engine: { n: 0 } });
});

test("a view is a person's own, one of a name, and is forgotten", async () => {
  const view = { page: "figures", name: "Before the interviews", search: "weeks=4" } as const;
  await saveView(lead.context, view);
  const { id } = await saveView(lead.context, { ...view, search: "weeks=26" });
  expect(await listViews(lead.context, {})).toEqual([{ id, ...view, search: "weeks=26" }]);
  expect(await listViews(here.owner.context, {})).toEqual([]);
  await expect(deleteView(here.owner.context, { viewId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await deleteView(lead.context, { viewId: id });
  expect(await listViews(lead.context, {})).toEqual([]);
});
