import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions, type DayOfScores, readinessFunnel, scoreBins, standingTrend } from "./dashboard.ts";
import { assessReadiness, DEFAULT_READINESS, type ReadinessStory } from "./readiness.ts";

const histogram = (scores: readonly number[]) => {
  const bins = new Array<number>(101).fill(0);
  for (const score of scores) bins[score] = (bins[score] ?? 0) + 1;
  return bins;
};
const day = (rulesetVersion: string, date: string, ...scores: number[]): DayOfScores => ({
  rulesetVersion,
  day: date,
  histogram: histogram(scores),
});
const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });

test("rulesets come in the order of their numbers, an organisation's own after the product's", () => {
  const inOrder = ["starboard@0.2.0", "starboard@0.2.0+3", "starboard@0.2.0+10", "starboard@0.10.0", "starboard@1.0.0"];
  for (const start of [[...inOrder].reverse(), [...inOrder].sort()]) {
    expect([...start].sort(compareVersions)).toEqual(inOrder);
  }
});

test("every story lies in one bin, 100 in the last", () => {
  fc.assert(
    fc.property(scores, (all) => {
      const bins = scoreBins(histogram(all));
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      for (const { from, to, count } of bins) {
        const inside = all.filter((score) => score >= from && (score < to || (to === 100 && score === 100)));
        expect(count).toBe(inside.length);
      }
    }),
  );
});

/** From one score to another on a day. */
const move = (rulesetVersion: string, date: string, from: number, to: number): DayOfScores => ({
  rulesetVersion,
  day: date,
  histogram: histogram([to]).map((count, score) => count - (score === from ? 1 : 0)),
});

test("a week's end is where all stories stood, also those that nobody touched; a ruleset's line ends where the next begins", () => {
  const moves = [
    day("starboard@0.9.0", "2025-01-01", 5, 5, 5, 5, 5),
    day("starboard@0.10.0", "2026-10-20", 40, 50, 60, 50, 50),
    move("starboard@0.10.0", "2026-11-04", 50, 90),
    move("starboard@0.10.0", "2026-11-05", 50, 91),
    day("starboard@1.0.0", "2026-11-18", 10, 20, 30, 40, 50),
    move("starboard@1.0.0", "2026-11-28", 30, 45),
  ];
  expect(standingTrend(moves, { today: "2026-11-28", weeks: 5, least: 5 })).toEqual({
    weeks: ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"],
    series: [
      { rulesetVersion: "starboard@0.10.0", medians: [50, 60, 60, null, null], stories: [5, 5, 5, null, null] },
      { rulesetVersion: "starboard@1.0.0", medians: [null, null, null, 30, 40], stories: [null, null, null, 5, 5] },
    ],
    changes: [{ week: "2026-11-16", rulesetVersion: "starboard@1.0.0" }],
  });
  expect(standingTrend(moves, { today: "2026-11-28", weeks: 5, least: 6 }).series).toEqual([]);
});

const anyMoves = fc.array(
  fc.record({
    rulesetVersion: fc.constantFrom("starboard@1.0.0", "starboard@1.9.0", "starboard@1.10.0"),
    day: fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)),
    histogram: scores.map(histogram),
  }),
  { maxLength: 12 },
);

test("no week has two rulesets, and no point of a line mixes them", () => {
  const options = { today: "2026-11-28", weeks: 8, least: 1 };
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const { weeks, series } = standingTrend(moves, options);
      for (const [at] of weeks.entries()) {
        expect(series.filter(({ medians }) => (medians[at] ?? null) !== null).length).toBeLessThanOrEqual(1);
      }
      for (const line of series) {
        const own = moves.filter((one) => one.rulesetVersion === line.rulesetVersion);
        const [alone] = standingTrend(own, options).series;
        for (const [at, median] of line.medians.entries()) {
          if (median !== null) expect(median).toBe(alone?.medians[at]);
        }
      }
    }),
  );
});

test("the funnel never widens, begins with everybody and ends with who is ready", () => {
  const anyStory: fc.Arbitrary<ReadinessStory> = fc.record({
    kind: fc.constantFrom("challenge", "accomplishment"),
    band: fc.constantFrom(null, "weak", "solid", "strong"),
    bestBand: fc.constant(null),
    visibility: fc.constant("team"),
    competencies: fc.constantFrom(["conflict"], ["failure-and-learning"], ["ownership", "initiative"]),
    isApproved: fc.boolean(),
    touchedAtMs: fc.constant(0),
    practisedAtMs: fc.constantFrom(null, 0),
  });
  const easy = { ...DEFAULT_READINESS, countingStories: 2, competencies: 2, practisedStories: 1, approvedStories: 1 };
  fc.assert(
    fc.property(fc.array(fc.array(anyStory, { maxLength: 6 }), { maxLength: 12 }), (banks) => {
      const people = banks.map((bank) => assessReadiness(bank, easy, 0));
      const steps = readinessFunnel(people).map((step) => step.people);
      expect(steps[0]).toBe(people.length);
      expect(steps.at(-1)).toBe(people.filter(({ level }) => level === "ready").length);
      expect(steps.every((count, at) => at === 0 || count <= (steps[at - 1] ?? 0))).toBe(true);
    }),
  );
});
