import { describe, expect, test } from "vitest";
import { readClock } from "./read-clock.ts";

describe("how long it took", () => {
  test.each([
    ["2:20", 140],
    [" 2.05 ", 125],
    ["3", 180],
    ["0:10", 10],
  ])("%s", (written, seconds) => expect(readClock(written)).toEqual({ seconds }));

  test.each(["", "two", "2:60", "0:09", "31"])("%j is refused with a reason", (written) => {
    expect(readClock(written)).toEqual({ problem: expect.stringMatching(/minutes|seconds/) });
  });
});
