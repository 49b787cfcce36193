import fc from "fast-check";
import { expect, test } from "vitest";
import { COMPETENCIES, type Competency } from "./competency.ts";
import { type CoverageStory, describeCoverage, listCompetencies } from "./coverage.ts";

const NOW = Date.UTC(2026, 10, 29);
const DAY = 86_400_000;
const story = (id: string, competencies: Competency[], over: Partial<CoverageStory> = {}): CoverageStory => ({
  id,
  competencies,
  band: "solid",
  touchedAtMs: NOW - DAY,
  ...over,
});
const stateOf = (stories: CoverageStory[], competency: Competency) =>
  describeCoverage(stories, 365, NOW).rows.find((row) => row.competency === competency)?.state;

test("each competency is a gap, weak, stale or covered", () => {
  expect(stateOf([], "conflict")).toBe("gap");
  expect(stateOf([story("a", ["conflict"], { band: "developing" })], "conflict")).toBe("weak");
  expect(stateOf([story("a", ["conflict"], { band: null })], "conflict")).toBe("weak");
  expect(stateOf([story("a", ["conflict"], { touchedAtMs: NOW - 366 * DAY })], "conflict")).toBe("stale");
  expect(stateOf([story("a", ["conflict"], { touchedAtMs: NOW - 365 * DAY })], "conflict")).toBe("covered");
  const stale = story("a", ["conflict"], { touchedAtMs: NOW - 366 * DAY });
  expect(stateOf([stale, story("b", ["conflict"])], "conflict")).toBe("covered");
});

test("one story that carries three competencies alone is named; a second one for any of them relieves it", () => {
  const all = story("a", ["conflict", "initiative", "ownership"]);
  expect(describeCoverage([all], 365, NOW).notes).toEqual([
    { kind: "one_for_all", ids: ["a"], competencies: ["ownership", "conflict", "initiative"] },
  ]);
  expect(describeCoverage([all, story("b", ["initiative"])], 365, NOW).notes).toEqual([]);
  const weak = story("b", ["initiative"], { band: "weak" });
  expect(describeCoverage([all, weak], 365, NOW).notes).toHaveLength(1);
});

test("two stories that show the same are named, from three competencies and three quarters in common", () => {
  const one = story("a", ["conflict", "initiative", "ownership", "communication"]);
  const kindsOf = (competencies: Competency[]) =>
    describeCoverage([one, story("b", competencies)], 365, NOW).notes.map(({ kind }) => kind);
  expect(kindsOf(["conflict", "initiative", "ownership"])).toEqual(["overlap"]);
  expect(kindsOf(["conflict", "initiative"])).toEqual([]);
  expect(kindsOf(["conflict", "initiative", "ownership", "ambiguity"])).toEqual([]);
});

test("a story that alone covers something and soon stops counting is named with the day", () => {
  const fading = story("a", ["conflict"], { touchedAtMs: NOW - 330 * DAY });
  expect(describeCoverage([fading], 365, NOW).notes).toEqual([
    { kind: "fading", ids: ["a"], competencies: ["conflict"], untilMs: NOW + 35 * DAY },
  ]);
  expect(describeCoverage([fading, story("b", ["conflict"])], 365, NOW).notes).toEqual([]);
});

test("whatever the stories are, each competency has one row, and a note names only what its stories show", () => {
  const anyStory = fc.record({
    competencies: fc.uniqueArray(fc.constantFrom(...COMPETENCIES)),
    band: fc.constantFrom(null, "insufficient", "weak", "developing", "solid", "strong"),
    touchedAtMs: fc.integer({ min: NOW - 800 * DAY, max: NOW }),
  });
  fc.assert(
    fc.property(fc.array(anyStory, { maxLength: 15 }), (drawn) => {
      const stories = drawn.map((one, place) => ({ ...one, id: `story-${place}` }) as CoverageStory);
      const { rows, notes } = describeCoverage(stories, 365, NOW);
      expect(rows.map(({ competency }) => competency)).toEqual([...COMPETENCIES]);
      for (const { state, onlyId, storyIds } of rows) {
        expect(state === "gap").toBe(storyIds.length === 0);
        if (onlyId !== null) expect(storyIds).toContain(onlyId);
      }
      for (const { ids, competencies } of notes)
        for (const id of ids)
          expect(stories.find((one) => one.id === id)?.competencies).toEqual(expect.arrayContaining([...competencies]));
    }),
  );
});

test("competencies are listed as within a sentence", () => {
  expect(listCompetencies(["conflict"])).toBe("conflict");
  expect(listCompetencies(["conflict", "initiative", "ownership"])).toBe("conflict, initiative and ownership");
});
