import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "./evaluation.ts";
import type { Ratings } from "./review.ts";
import { isAmendable, listReviewGaps } from "./review-ratings.ts";
import { findNextState, isOpen, REVIEW_EVENTS, REVIEW_STATES } from "./review-state.ts";

describe("the life of a request", () => {
  test("ends: a closed request goes nowhere", () => {
    for (const state of REVIEW_STATES.filter((one) => !isOpen(one))) {
      for (const event of REVIEW_EVENTS) expect(findNextState(state, event)).toBeNull();
    }
  });
  test("may be withdrawn and may expire in every open state", () => {
    for (const state of REVIEW_STATES.filter(isOpen)) {
      expect(findNextState(state, "withdraw")).toBe("withdrawn");
      expect(findNextState(state, "expire")).toBe("expired");
    }
  });
  test("waits again after somebody gave it on, and is given on only before it is begun", () => {
    expect(findNextState("assigned", "skip")).toBe("requested");
    expect(findNextState("in_review", "skip")).toBeNull();
  });
  test("can be given to another coach in every open state", () => {
    for (const state of REVIEW_STATES.filter(isOpen)) expect(findNextState(state, "reassign")).toBe("assigned");
  });
  test("reaches a verdict only through being read", () => {
    expect(findNextState("assigned", "approve")).toBeNull();
    expect(findNextState("in_review", "approve")).toBe("approved");
    expect(findNextState("in_review", "ask_changes")).toBe("changes_asked");
  });
});

test("a submitted review can be amended for 24 hours", () => {
  const hour = 3_600_000;
  expect([0, 23, 24, 24.01].map((hours) => isAmendable(1_000, 1_000 + hours * hour))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

describe("what a review still lacks", () => {
  const all = (value: number, quote = ""): Ratings =>
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value, quote }]));
  test("nothing, once all six are rated and the verdict is there", () => {
    expect(listReviewGaps({ ratings: all(4), verdict: "approved" })).toEqual([]);
  });
  test.each([1, 2, 5])("a quote for a %i", (value) => {
    expect(listReviewGaps({ ratings: all(value, " "), verdict: "approved" })).toHaveLength(6);
    expect(listReviewGaps({ ratings: all(value, "its words"), verdict: "approved" })).toEqual([]);
  });
  test("the verdict", () =>
    expect(listReviewGaps({ ratings: all(3), verdict: null })).toEqual(["the verdict is missing"]));
});
