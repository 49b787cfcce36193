import { evaluate } from "@starboard/rules/evaluate";
import { describe, expect, test } from "vitest";

describe("hostile input", () => {
  const patterns: ReadonlyArray<readonly [string, string]> = [
    ["one word", "a "],
    ["numbers", "12 to 13 from 4 "],
    ["open brackets", "[ "],
    ["commas", "I, and, "],
    ["arrows", "1 → 2 → "],
    ["new lines", "x\n"],
    ["letters only", "q"],
    ["digits only", "1"],
    ["conditions", "if I would not, until "],
  ];

  test.each(patterns)("%s: time grows with length, not with its square", (_, pattern) => {
    const timeOf = (length: number) => {
      const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 5; run++) {
        const before = process.cpuUsage().user;
        evaluate({ text });
        best = Math.min(best, process.cpuUsage().user - before);
      }
      return Math.max(best, 500);
    };
    timeOf(8_000);
    const exponent = Math.log2(timeOf(64_000) / timeOf(8_000)) / 3;
    expect(exponent).toBeLessThan(1.35);
  });
});
