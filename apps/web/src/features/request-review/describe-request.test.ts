import { isOpen, REVIEW_STATES } from "@starboard/domain/review-state";
import { describe, expect, test } from "vitest";
import { describeRequest } from "./describe-request.ts";

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
