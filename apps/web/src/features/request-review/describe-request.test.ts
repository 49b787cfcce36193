import { isOpen, REVIEW_STATES } from "@starboard/domain/review-state";
import { describe, expect, test } from "vitest";
import { dayWords, describeRequest } from "./describe-request.ts";

describe("describeRequest", () => {
  test.each(REVIEW_STATES)("%s is told in words of its own", (state) => {
    const others = REVIEW_STATES.filter((other) => other !== state && !(isOpen(other) && isOpen(state)));
    const words = describeRequest({ state, reviewerName: "Hamish" });
    expect(words).not.toBe("");
    for (const other of others) expect(describeRequest({ state: other, reviewerName: "Hamish" })).not.toBe(words);
  });

  test("nobody is named before a coach has it", () => {
    expect(describeRequest({ state: "requested", reviewerName: null })).toBe("looking for a coach");
    expect(describeRequest({ state: "assigned", reviewerName: "Hamish" })).toBe("with Hamish");
  });
});

test("the due day is that of the person's zone", () => {
  const at = new Date("2026-11-27T23:30:00Z");
  expect(dayWords(at, "Europe/London")).toBe("Friday 27 November");
  expect(dayWords(at, "Asia/Tokyo")).toBe("Saturday 28 November");
});
