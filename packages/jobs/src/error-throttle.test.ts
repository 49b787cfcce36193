import { expect, test } from "vitest";
import { createErrorThrottle } from "./error-throttle.ts";

const refused = () => Object.assign(new Error("connect"), { code: "ECONNREFUSED" });

test("a kind of error is reported once in five seconds, with the number held back", () => {
  let now = 0;
  const reports: [string, number][] = [];
  const report = createErrorThrottle(
    (error, suppressed) => reports.push([error.message, suppressed]),
    () => now,
  );
  report(refused());
  for (const at of [1, 100, 4_999]) {
    now = at;
    report(refused());
  }
  report(new TypeError("another kind"));
  now = 5_000;
  report(refused());
  now = 5_001;
  report(refused());
  expect(reports).toEqual([
    ["connect", 0],
    ["another kind", 0],
    ["connect", 3],
  ]);
});
