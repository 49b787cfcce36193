import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./reports.mjs";

const folder = mkdtempSync(join(tmpdir(), "starboard-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(report) {
  const file = join(folder, "report.json");
  writeFileSync(file, typeof report === "string" ? report : JSON.stringify(report));
  return file;
}

describe("the counts of a run", () => {
  test("count a file that could not be read in as a failure, and what was left out as skipped", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = write({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults });
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 3 });
  });

  test("count a browser test that passed only at a second try as a failure", () => {
    const report = write({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 0 } });
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  test("are nothing where there is no report, which the runner takes for a failure", () => {
    const nothing = { passed: 0, failed: 0, skipped: 0 };
    expect(countVitest(join(folder, "missing.json"))).toEqual(nothing);
    expect(countPlaywright(write("half a rep"))).toEqual(nothing);
  });
});
