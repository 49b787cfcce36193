import { expect, test } from "vitest";
import { DashboardExport, dashboardRows } from "./dashboard-export.ts";

const FILE: DashboardExport = {
  schema: "starboard-dashboard",
  version: 1,
  exportedAt: "2026-11-28T20:00:00.000Z",
  rulesetVersion: "starboard@1.0.0",
  scope: { name: "First team", cohort: null, weeks: 2 },
  isAggregate: false,
  scores: { stories: 9, median: 52, bins: [{ from: 50, to: 60, count: null }], bands: null },
  trend: {
    weeks: ["2026-11-16", "2026-11-23"],
    series: [
      { rulesetVersion: "starboard@0.9.0", medians: [48, null], stories: [9, null] },
      { rulesetVersion: "starboard@1.0.0", medians: [null, 52], stories: null },
    ],
    changes: [{ week: "2026-11-23", rulesetVersion: "starboard@1.0.0" }],
  },
  wayToReady: [{ step: "there", people: 4 }],
  reviews: {
    reviews: 21,
    medianHours: 40,
    p95Hours: 99.5,
    weeks: [{ week: "2026-11-23", reviews: null, medianHours: null, p95Hours: null }],
    open: null,
    coaches: [{ name: "Ada", open: 1, capacity: 4, overdue: 0, given: 3, medianHours: null }],
    agreement: {
      rulesetVersion: "starboard@1.0.0",
      dimensions: [
        {
          dimension: "structure",
          others: { n: 3, kappa: null, interval: null },
          engine: { n: 21, kappa: 0.5, interval: [0.2, 0.8] },
        },
      ],
    },
  },
  rules: [{ ruleId: "structure/no-result", fires: 3, dismissed: null, overruled: 0 }],
};

test("a file is what its schema says, and one of another version is not", () => {
  expect(DashboardExport.parse(JSON.parse(JSON.stringify(FILE)))).toEqual(FILE);
  expect(DashboardExport.safeParse({ ...FILE, version: 2 }).success).toBe(false);
});

test("as rows each value names its ruleset where it is by one, two rulesets never share a row, and what is hidden is empty", () => {
  const rows = dashboardRows(FILE);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]));
  expect(rows).toContainEqual(["file", "", "version", 1, "starboard@1.0.0"]);
  expect(rows).toContainEqual(["scores", "50-60", "stories", "", "starboard@1.0.0"]);
  expect(rows.filter(([section, , measure]) => section === "trend" && measure === "median")).toEqual([
    ["trend", "2026-11-16", "median", 48, "starboard@0.9.0"],
    ["trend", "2026-11-23", "median", 52, "starboard@1.0.0"],
  ]);
  expect(rows).toContainEqual(["agreement with the engine", "structure", "low", 0.2, "starboard@1.0.0"]);
  expect(rows).toContainEqual(["rules", "structure/no-result", "dismissed", "", "starboard@1.0.0"]);
});
