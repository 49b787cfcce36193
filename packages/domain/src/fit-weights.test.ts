import { describe, expect, test } from "vitest";
import { drawOf } from "./assignment.ts";
import { DIMENSIONS, type Dimension } from "./evaluation.ts";
import { FIT_FROM_AUTHORS, FIT_FROM_RATINGS, fitWeights, type RatedStory } from "./fit-weights.ts";

const HOLDS: Record<Dimension, number> = {
  structure: 15,
  ownership: 21,
  specificity: 26,
  judgement: 22,
  learning: 10,
  concision: 6,
};
const draw = (name: string, most: number) => drawOf("test", name) % (most + 1);

/** Coaches who look at these dimensions alone, at `noise` points. */
function rate(count: number, authors: number, looks: Partial<Record<Dimension, number>>, noise = 0): RatedStory[] {
  const sum = Object.values(looks).reduce((total, weight) => total + weight, 0);
  return Array.from({ length: count }, (_, n) => {
    const scores = DIMENSIONS.map((name) => draw(`${name} ${n}`, 100));
    const overall = DIMENSIONS.reduce((total, name, at) => total + ((looks[name] ?? 0) / sum) * (scores[at] ?? 0), 0);
    const heard = Math.max(0, Math.min(100, overall + (noise === 0 ? 0 : draw(`noise ${n}`, 2 * noise) - noise)));
    return { authorId: `author ${n % authors}`, scores, rating: 1 + heard / 25 };
  });
}

describe("weights fitted to coaches' ratings", () => {
  test("are refused where there is too little, of stories or of authors", () => {
    expect(fitWeights(rate(FIT_FROM_RATINGS - 1, 20, HOLDS), HOLDS, "s")).toBeNull();
    expect(fitWeights(rate(200, FIT_FROM_AUTHORS - 1, HOLDS), HOLDS, "s")).toBeNull();
    expect(fitWeights(rate(FIT_FROM_RATINGS, FIT_FROM_AUTHORS, HOLDS), HOLDS, "s")).not.toBeNull();
  });

  test("stay where they are for coaches who weigh as they do", () => {
    const fit = fitWeights(rate(120, 12, HOLDS), HOLDS, "s");
    for (const name of DIMENSIONS) expect(Math.abs((fit?.weights[name] ?? 0) - HOLDS[name])).toBeLessThanOrEqual(3);
  });

  test("move to what the coaches look at, and agree better about authors that the fit has not seen", () => {
    const fit = fitWeights(rate(200, 20, { judgement: 70, learning: 30 }, 8), HOLDS, "s");
    expect(fit?.weights.judgement).toBeGreaterThan(45);
    expect(fit?.weights.specificity).toBeLessThan(12);
    expect(fit?.after.kappa ?? 0).toBeGreaterThan((fit?.before.kappa ?? 1) + 0.1);
    const { interval, kappa } = fit?.after ?? {};
    expect(interval?.[0]).toBeLessThan(kappa ?? 0);
    expect(interval?.[1]).toBeGreaterThan(kappa ?? 1);
  });

  test("find nothing in ratings that follow no score: what they say of unseen authors is no agreement", () => {
    const noise = rate(160, 16, HOLDS).map((story, n) => ({ ...story, rating: 1 + draw(`any ${n}`, 4) }));
    const fit = fitWeights(noise, HOLDS, "s");
    expect(Math.abs(fit?.after.kappa ?? 1)).toBeLessThan(0.2);
    expect(fit?.after.interval?.[0]).toBeLessThan(0);
  });

  test("are the same for the same ratings and seed, in whatever order, and add up to a hundred", () => {
    const rated = rate(90, 9, { ownership: 50, structure: 50 }, 15);
    const fit = fitWeights(rated, HOLDS, "s");
    expect(fitWeights([...rated].reverse(), HOLDS, "s")).toEqual(fit);
    const sum = DIMENSIONS.reduce((total, name) => total + (fit?.weights[name] ?? 0), 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(3);
    expect(DIMENSIONS.every((name) => (fit?.weights[name] ?? -1) >= 0)).toBe(true);
  });
});
