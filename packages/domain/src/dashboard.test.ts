import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayOfScores, quantile, readinessFunnel, scoreBins, scoreTrend } from "./dashboard.ts";
import { assessReadiness, DEFAULT_READINESS, type ReadinessStory } from "./readiness.ts";
import { SMALL_CELL } from "./small-cells.ts";

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

test("every story lies in one bin, 100 in the last", () => {
  fc.assert(
    fc.property(scores, scores, (first, second) => {
      const bins = scoreBins([day("1", "2026-11-02", ...first), day("1", "2026-11-03", ...second)], {
        isAggregate: false,
      });
      expect(bins.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(first.length + second.length);
      for (const { from, to, count } of bins) {
        const inside = [...first, ...second].filter(
          (score) => score >= from && (score < to || (to === 100 && score === 100)),
        );
        expect(count).toBe(inside.length);
      }
    }),
  );
});

test("who may not see the individuals sees no bin of 1 to 4", () => {
  fc.assert(
    fc.property(scores, (all) => {
      const bins = scoreBins([day("1", "2026-11-02", ...all)], { isAggregate: true });
      expect(bins.every(({ count }) => count === null || count === 0 || count >= SMALL_CELL)).toBe(true);
    }),
  );
});

test("two rulesets are two lines, and the change is dated; what is too old or too little is left out", () => {
  const days = [
    day("starboard@1.0.0", "2026-11-02", 40, 50, 60),
    day("starboard@1.0.0", "2026-11-04", 70, 80),
    day("starboard@1.1.0", "2026-11-10", 10, 20, 30, 40, 50),
    day("starboard@1.1.0", "2026-11-23", 90),
    day("starboard@0.9.0", "2025-01-01", 5, 5, 5, 5, 5),
  ];
  expect(scoreTrend(days, { today: "2026-11-28", weeks: 4, least: SMALL_CELL })).toEqual({
    weeks: ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"],
    series: [
      { rulesetVersion: "starboard@1.0.0", medians: [60, null, null, null] },
      { rulesetVersion: "starboard@1.1.0", medians: [null, 30, null, null] },
    ],
    changes: [{ week: "2026-11-09", rulesetVersion: "starboard@1.1.0" }],
  });
});

test("no point of a line mixes rulesets: each line is what it would be alone", () => {
  const anyDay = fc.record({
    rulesetVersion: fc.constantFrom("1", "2", "3"),
    day: fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)),
    histogram: scores.map(histogram),
  });
  const options = { today: "2026-11-28", weeks: 8, least: 1 };
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 12 }), (days) => {
      for (const line of scoreTrend(days, options).series) {
        const alone = scoreTrend(
          days.filter((one) => one.rulesetVersion === line.rulesetVersion),
          options,
        );
        expect(alone.series).toEqual([line]);
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

test("a quantile is a value that is there, with at least that share not above it", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const at = quantile(values, share) ?? Number.NaN;
        expect(values).toContain(at);
        expect(values.filter((value) => value <= at).length).toBeGreaterThanOrEqual(share * values.length - 1e-9);
      },
    ),
  );
});
