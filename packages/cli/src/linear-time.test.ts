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
    ["movements in one sentence", "I moved 5 desks from 3 to 4, "],
    ["sums", "from £900 to £600, a saving of £450. "],
    ["shares", "21 of 28, that is 85%, "],
  ];

  /** Least CPU time of a few evaluations, in µs: other work on the machine only ever adds. */
  const timeOf = (pattern: string, length: number, runs = 4) => {
    const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      const before = process.cpuUsage().user;
      evaluate({ text });
      best = Math.min(best, process.cpuUsage().user - before);
    }
    return Math.max(best, 1);
  };

  /** 1 for time that grows as the length does, 2 for its square. */
  const exponentOf = (pattern: string) => Math.log2(timeOf(pattern, 64_000) / timeOf(pattern, 16_000)) / 2;

  test.each(patterns)(
    "%s: time grows with length, not with its square",
    (_, pattern) => {
      timeOf(pattern, 64_000, 1);
      let least = exponentOf(pattern);
      for (let again = 0; again < 3 && least >= 1.2; again++) least = Math.min(least, exponentOf(pattern));
      expect(least).toBeLessThan(1.2);
    },
    30_000,
  );
});
