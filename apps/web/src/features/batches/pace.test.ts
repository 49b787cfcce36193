import { describe, expect, test } from "vitest";
import { keepSample, leftWords, paceOf, rateWords, type Sample, tookWords } from "./pace.ts";

const read = (...samples: [atMs: number, through: number][]) =>
  samples.reduce<readonly Sample[]>((kept, [atMs, through]) => keepSample(kept, { atMs, through }), []);

describe("the pace of a run", () => {
  test("is not known from one read, nor while nothing moves", () => {
    expect(paceOf(read([0, 0]), 100)).toBeNull();
    expect(paceOf(read([0, 0], [1_000, 0], [2_000, 0]), 100)).toBeNull();
  });

  test("is what moved between the reads, and the rest at that pace", () => {
    expect(paceOf(read([0, 0], [1_000, 40], [2_000, 80]), 200)).toEqual({ perSecond: 40, secondsLeft: 3 });
  });

  test("the same read twice, or an older one that comes late, changes nothing", () => {
    const samples = read([0, 0], [1_000, 40]);
    expect(keepSample(samples, { atMs: 1_000, through: 40 })).toBe(samples);
    expect(keepSample(samples, { atMs: 1_500, through: 20 })).toBe(samples);
  });

  test("follows the last half minute, not the beginning", () => {
    const pace = paceOf(read([0, 0], [1_000, 1_000], [20_000, 1_100], [40_000, 1_200]), 1_300);
    expect(pace?.perSecond).toBe(5);
    expect(pace?.secondsLeft).toBe(20);
  });
});

describe("in words", () => {
  test.each([
    [38.4, "38 stories a second"],
    [1, "1 story a second"],
    [1_499.6, "1,500 stories a second"],
    [0.5, "30 stories a minute"],
    [0.001, "1 story a minute"],
  ])("%d a second is %s", (rate, words) => expect(rateWords(rate)).toBe(words));

  test.each([
    [3, "a few seconds left"],
    [41, "about 50 seconds left"],
    [58, "about 1 minute left"],
    [125, "about 2 minutes left"],
    [3_700, "about 1 hour left"],
  ])("%d seconds are %s", (seconds, words) => expect(leftWords(seconds)).toBe(words));

  test.each([
    [200, "under a second"],
    [12_400, "12 s"],
    [185_000, "3 min 5 s"],
    [7_440_000, "2 h 4 min"],
  ])("%d ms took %s", (ms, words) => expect(tookWords(ms)).toBe(words));
});
