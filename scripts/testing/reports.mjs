import { readFileSync } from "node:fs";

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Counts from vitest's JSON report. A file that could not even be read in counts as one failure. */
export function countVitest(file) {
  const report = readReport(file);
  if (!report) return nothing;
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Counts from Playwright's JSON report. A test that passed only at a second try counts as failed. */
export function countPlaywright(file) {
  const stats = readReport(file)?.stats;
  if (!stats) return nothing;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
