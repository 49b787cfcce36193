import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPETENCIES } from "./competency.ts";
import { competencyCells } from "./competency-cells.ts";
import { BANDS, STORY_KINDS } from "./evaluation.ts";
import { assessReadiness, DEFAULT_READINESS, type ReadinessStory, STRENGTHS, tallyStories } from "./readiness.ts";
import { readinessOf } from "./readiness-numbers.ts";
import { type Target, targetOf } from "./target-of.ts";
import { packPerson, unpackTeam } from "./team-people.ts";

const NOW_MS = Date.UTC(2026, 10, 24);
const DAY_MS = 86_400_000;

const band = fc.constantFrom(null, ...BANDS);
const story: fc.Arbitrary<ReadinessStory> = fc.record({
  kind: fc.constantFrom(...STORY_KINDS),
  band,
  bestBand: band,
  visibility: fc.constant("team" as const),
  competencies: fc.subarray([...COMPETENCIES]),
  isApproved: fc.boolean(),
  touchedAtMs: fc.integer({ min: 0, max: 500 }).map((days) => NOW_MS - days * DAY_MS),
  practisedAtMs: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => NOW_MS - days * DAY_MS)),
});
const target: fc.Arbitrary<Target> = fc.record({
  interviewOn: fc.constantFrom(null, "2026-12-04"),
  role: fc.constantFrom("", "Ward manager"),
  seniority: fc.constantFrom(null, "senior" as const),
  readiness: fc.record(
    { countingStories: fc.integer({ min: 0, max: 15 }), strength: fc.constantFrom(...STRENGTHS) },
    { requiredKeys: [] },
  ),
});
const person = fc.record({
  name: fc.string(),
  stories: fc.array(story, { maxLength: 12 }),
  teams: fc.subarray([0, 1, 2]),
  cohort: fc.constantFrom(null, 0, 1),
  ownTarget: fc.option(target),
  privateStories: fc.nat(20),
});

test("a person who was sent arrives as the formula, the targets and the cells describe them from their stories", () => {
  const teams = ["a", "b", "c"].map((id) => ({ id, name: `Team ${id}` }));
  const places = {
    teams: new Map(teams.map(({ id }, at) => [id, at])),
    cohorts: new Map([
      ["Spring", 0],
      ["Autumn", 1],
    ]),
  };
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), fc.option(target), (people, cohortTarget) => {
      const cohorts = [
        { name: "Spring", target: cohortTarget },
        { name: "Autumn", target: null },
      ];
      const expected = people.map((one, at) => {
        const cohort = one.cohort === null ? null : (cohorts[one.cohort] ?? null);
        const whole = targetOf(one.ownTarget, cohort?.target ?? null);
        const settings = readinessOf(whole.readiness);
        return {
          userId: `person-${at}`,
          name: one.name,
          teams: teams.filter((_, place) => one.teams.includes(place)),
          cohort: cohort?.name ?? null,
          ownTarget: one.ownTarget,
          target: whole,
          settings,
          ...assessReadiness(one.stories, settings, NOW_MS),
          cells: competencyCells(one.stories, settings, NOW_MS),
          privateStories: one.privateStories,
          isWaiting: one.stories.some((some) => some.band === null),
        };
      });
      const packed = expected.map(({ userId, name, cohort, ownTarget, settings, cells, ...one }, at) => {
        const tally = tallyStories(people[at]?.stories ?? [], settings, NOW_MS);
        const teamIds = one.teams.map(({ id }) => id);
        const { privateStories, isWaiting } = one;
        return packPerson(
          { userId, name, teamIds, cohort, ownTarget, tally, cells, privateStories, isWaiting },
          places,
        );
      });
      const sent = {
        organisationName: "Here",
        today: "2026-11-24",
        rulesetVersion: "starboard@1.0.0",
        settings: DEFAULT_READINESS,
        teams,
        cohorts,
        isWaiting: expected.some(({ isWaiting }) => isWaiting),
      };
      const { teams: _, ...rest } = sent;
      // As it travels: what JSON leaves out would be gone.
      const arrived = unpackTeam(JSON.parse(JSON.stringify({ ...sent, people: packed })));
      expect(arrived).toEqual({ ...rest, people: expected });
    }),
  );
});
