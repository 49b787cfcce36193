import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGREEMENT_FROM, measureAgreement, type RatingPair, weightedKappa } from "./agreement.ts";

/** Pairs from a table of counts: rows the first rater's categories, columns the second's. */
const pairsOf = (table: readonly (readonly number[])[]): RatingPair[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, (): RatingPair => [a + 1, b + 1])));

const rating = fc.integer({ min: 1, max: 5 });
const pair: fc.Arbitrary<RatingPair> = fc.tuple(rating, rating);

describe("kappa with quadratic weights", () => {
  test("gives the figures of published examples", () => {
    // Of two categories the weights say nothing, so Cohen's own kappa comes out. Artstein and Poesio 2008, table 3.
    const artsteinPoesio = [
      [20, 20],
      [10, 50],
    ];
    expect(weightedKappa(pairsOf(artsteinPoesio))).toBeCloseTo(0.348, 3);
    // Cohen's kappa of the two readers of 50 applications, 0.4.
    const applications = [
      [20, 5],
      [10, 15],
    ];
    expect(weightedKappa(pairsOf(applications))).toBeCloseTo(0.4, 10);
    // The worked case of scikit-learn's tests: three categories, 0.9315 without weights and 0.9541 with quadratic ones.
    const threeCategories = [
      [46, 0, 0],
      [4, 40, 0],
      [0, 0, 10],
    ];
    expect(weightedKappa(pairsOf(threeCategories))).toBeCloseTo(0.9541, 4);
  });

  test("is Lin's concordance of the two raters, as Fleiss and Cohen showed of the intraclass correlation", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 80 }), (pairs) => {
        const n = pairs.length;
        const mean = (of: (one: RatingPair) => number) => pairs.reduce((sum, one) => sum + of(one), 0) / n;
        const [a, b] = [mean(([one]) => one), mean(([, two]) => two)];
        const [varianceA, varianceB] = [mean(([one]) => (one - a) ** 2), mean(([, two]) => (two - b) ** 2)];
        const together = mean(([one, two]) => (one - a) * (two - b));
        const kappa = weightedKappa(pairs);
        const below = varianceA + varianceB + (a - b) ** 2;
        if (below < 1e-9) expect(kappa === null || Number.isFinite(kappa)).toBe(true);
        else expect(kappa).toBeCloseTo((2 * together) / below, 9);
      }),
    );
  });

  test("is 1 of the same ratings, null where nothing varies, and never beyond its bounds", () => {
    expect(weightedKappa([])).toBeNull();
    expect(
      weightedKappa([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull();
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
        const same = weightedKappa(pairs.map(([a]) => [a, a]));
        if (same !== null) expect(same).toBeCloseTo(1, 12);
        const kappa = weightedKappa(pairs);
        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1 + 1e-12);
        expect(weightedKappa(pairs.map(([a, b]) => [b, a]))).toEqual(kappa);
      }),
    );
  });
});

describe("an agreement", () => {
  test("says only how many there are while they are fewer than twenty", () => {
    const pairs: RatingPair[] = Array.from({ length: AGREEMENT_FROM - 1 }, (_, at) => [(at % 5) + 1, (at % 5) + 1]);
    expect(measureAgreement(pairs)).toEqual({ n: 19, kappa: null, interval: null });
    expect(measureAgreement([...pairs, [1, 1]])).toMatchObject({ n: 20, kappa: 1, interval: [1, 1] });
    expect(measureAgreement(Array.from({ length: 30 }, () => [3, 3]))).toEqual({ n: 30, kappa: null, interval: null });
  });

  test("has the same interval in every order, around its kappa, and a narrower one of more of the same", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: AGREEMENT_FROM, maxLength: 40 }), (pairs) => {
        const { kappa, interval } = measureAgreement(pairs);
        if (kappa === null || interval === null) return;
        const [low, high] = interval;
        expect(low).toBeLessThanOrEqual(kappa + 1e-12);
        expect(high).toBeGreaterThanOrEqual(kappa - 1e-12);
        expect(measureAgreement([...pairs].reverse())).toMatchObject({ n: pairs.length, interval });
        const more = measureAgreement([...pairs, ...pairs, ...pairs, ...pairs]).interval ?? [0, 0];
        expect(more[1] - more[0]).toBeLessThanOrEqual(high - low + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test("has an interval that holds the truth nineteen times of twenty, about", () => {
    // A fixed stream of numbers (Park and Miller 1988): two raters who share a part of what they see.
    let state = 20_261_128;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const level = (x: number) => Math.min(5, Math.max(1, Math.round(x)));
    const draw = (count: number) =>
      Array.from({ length: count }, (): RatingPair => {
        const shared = 0.5 + 5 * next();
        return [level(shared + 3 * (next() - 0.5)), level(shared + 3 * (next() - 0.5))];
      });
    const truth = weightedKappa(draw(40_000)) ?? 0;
    const holds = Array.from({ length: 400 }, () => measureAgreement(draw(40)).interval ?? [0, 0]).filter(
      ([low, high]) => low <= truth && truth <= high,
    );
    expect(holds.length / 400).toBeGreaterThan(0.9);
    expect(holds.length / 400).toBeLessThan(0.99);
  });
});
