import { describe, expect, test } from "vitest";
import { contributionsOf, medianScore, ROLLUP_BINS, rollupDeltas, ruleDeltas, type StoryStanding } from "./rollup.ts";

const STORY: StoryStanding = {
  orgId: "org",
  visibility: "team",
  isArchived: false,
  isAuthorActive: true,
  teamIds: ["team-a", "team-b"],
  cohortScopeIds: [],
  rulesetVersion: "starboard@0.3.0",
  day: "2026-03-02",
  score: 71,
  dimensionScores: [80, 60, null, 0, 100, 55],
  history: [],
  ruleIds: [],
};

describe("where a story counts", () => {
  test("in the organisation and in each team of its author, by its score and by each dimension that could be told", () => {
    const contributions = contributionsOf(STORY);
    expect(new Set(contributions.map(({ scopeId }) => scopeId))).toEqual(new Set(["org", "team-a", "team-b"]));
    expect(contributions).toHaveLength(3 * 6);
    const inTeam = contributions.filter(({ scopeId }) => scopeId === "team-a");
    expect(inTeam.map(({ dimension, score }) => [dimension, score])).toEqual([
      ["overall", 71],
      ["structure", 80],
      ["ownership", 60],
      ["judgement", 0],
      ["learning", 100],
      ["concision", 55],
    ]);
  });

  test.each([
    ["private", { visibility: "private" }],
    ["archived", { isArchived: true }],
    ["of somebody who has left", { isAuthorActive: false }],
    ["of somebody who is a candidate nowhere", { teamIds: [] }],
  ] as const)("nowhere when it is %s", (_, change) => {
    expect(contributionsOf({ ...STORY, ...change })).toEqual([]);
  });

  test("by its score alone when its dimensions were not kept", () => {
    const dimensions = contributionsOf({ ...STORY, dimensionScores: [] }).map(({ dimension }) => dimension);
    expect(dimensions).toEqual(["overall", "overall", "overall"]);
  });
});

describe("what a change is to the rollups", () => {
  test("a new score takes the old one out of its bin and puts the new one in", () => {
    const after = { ...STORY, score: 74, teamIds: ["team-a"] };
    const deltas = rollupDeltas([{ ...STORY, teamIds: ["team-a"] }], [after]);
    expect(deltas.map(({ scopeId, dimension }) => `${scopeId} ${dimension}`)).toEqual([
      "org overall",
      "team-a overall",
    ]);
    for (const { count, sum, histogram } of deltas) {
      expect([count, sum]).toEqual([0, 3]);
      expect(histogram).toHaveLength(ROLLUP_BINS);
      expect([histogram[71], histogram[74]]).toEqual([-1, 1]);
    }
  });

  test("other rules or another day are other rollups", () => {
    const after = { ...STORY, rulesetVersion: "starboard@0.4.0" };
    const counts = rollupDeltas([STORY], [after]).filter(({ dimension }) => dimension === "overall");
    expect(counts.map(({ rulesetVersion, count }) => [rulesetVersion, count]).sort()).toEqual([
      ...new Array(3).fill(["starboard@0.3.0", -1]),
      ...new Array(3).fill(["starboard@0.4.0", 1]),
    ]);
  });

  test("nothing when stories stand as before, in whatever order", () => {
    const other = { ...STORY, score: 3 };
    expect(rollupDeltas([STORY, other], [other, STORY])).toEqual([]);
  });

  test("leaving one team takes the story out of that team alone", () => {
    const deltas = rollupDeltas([STORY], [{ ...STORY, teamIds: ["team-b"] }]);
    expect(new Set(deltas.map(({ scopeId, count }) => `${scopeId} ${count}`))).toEqual(new Set(["team-a -1"]));
  });
});

describe("what a story's history is to the days", () => {
  const history = [
    { rulesetVersion: "starboard@0.3.0", day: "2026-03-02", score: 40 },
    { rulesetVersion: "starboard@0.4.0", day: "2026-03-03", score: 44 },
    { rulesetVersion: "starboard@0.3.0", day: "2026-03-04", score: 40 },
    { rulesetVersion: "starboard@0.3.0", day: "2026-03-05", score: 71 },
  ];
  const moves = contributionsOf({ ...STORY, teamIds: ["team-a"], cohortScopeIds: ["org-c", "team-c"], history })
    .filter(({ dimension }) => dimension === "move")
    .map(({ scopeId, rulesetVersion, day, score, by }) => ({ scopeId, rulesetVersion, day, score, by }));

  test("comes, moves on, and stays where nothing changes, under each ruleset by itself", () => {
    expect(moves.filter(({ scopeId }) => scopeId === "org").map(({ scopeId: _, ...move }) => move)).toEqual([
      { rulesetVersion: "starboard@0.3.0", day: "2026-03-02", score: 40, by: 1 },
      { rulesetVersion: "starboard@0.4.0", day: "2026-03-03", score: 44, by: 1 },
      { rulesetVersion: "starboard@0.3.0", day: "2026-03-05", score: 71, by: 1 },
      { rulesetVersion: "starboard@0.3.0", day: "2026-03-05", score: 40, by: -1 },
    ]);
  });

  test("is the same in the team and in the cohort", () => {
    expect(new Set(moves.map(({ scopeId }) => scopeId))).toEqual(new Set(["org", "team-a", "org-c", "team-c"]));
    expect(moves).toHaveLength(16);
  });
});

test("a rule counts once a story and scope, and no more once a better text stands there", () => {
  const before = { ...STORY, teamIds: ["team-a"], ruleIds: ["concision/filler-words", "structure/no-result"] };
  const after = { ...before, ruleIds: ["concision/filler-words"] };
  expect(ruleDeltas([], [before])).toHaveLength(4);
  expect(ruleDeltas([before], [after])).toEqual([
    { scopeId: "org", rulesetVersion: "starboard@0.3.0", ruleId: "structure/no-result", stories: -1 },
    { scopeId: "team-a", rulesetVersion: "starboard@0.3.0", ruleId: "structure/no-result", stories: -1 },
  ]);
  expect(ruleDeltas([after], [{ ...after, visibility: "private" }]).every(({ stories }) => stories === -1)).toBe(true);
});

test("a median is read off the histogram", () => {
  const histogram = (...scores: number[]) => {
    const bins = new Array<number>(ROLLUP_BINS).fill(0);
    for (const score of scores) bins[score] = (bins[score] ?? 0) + 1;
    return bins;
  };
  expect(medianScore(histogram())).toBeNull();
  expect(medianScore(histogram(0))).toBe(0);
  expect(medianScore(histogram(10, 20, 90))).toBe(20);
  expect(medianScore(histogram(10, 20, 30, 100))).toBe(20);
  expect(medianScore(histogram(100, 100, 5))).toBe(100);
});
