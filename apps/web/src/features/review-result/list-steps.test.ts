import { REVIEW_STATES, type ReviewState } from "@starboard/domain/review-state";
import { describe, expect, test } from "vitest";
import { listSteps } from "./list-steps.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const life = (state: ReviewState, more: Partial<Parameters<typeof listSteps>[0]> = {}) =>
  listSteps({
    state,
    reviewerName: "Hamish",
    createdAt: at(8),
    assignedAt: at(9),
    startedAt: at(10),
    closedAt: at(11),
    ...more,
  });
const said = (steps: ReturnType<typeof listSteps>) => steps.map((step) => `${step.phase}: ${step.label}`);

describe("listSteps", () => {
  test.each(REVIEW_STATES)("%s: exactly one step is now, and nothing done follows it", (state) => {
    const phases = life(state).map((step) => step.phase);
    expect(phases.filter((phase) => phase === "now")).toHaveLength(1);
    expect(phases.slice(phases.indexOf("now") + 1).every((phase) => phase === "ahead")).toBe(true);
  });

  test("before a coach is found nobody is named", () => {
    expect(said(life("requested", { reviewerName: null, assignedAt: null, startedAt: null, closedAt: null }))).toEqual([
      "done: Asked for",
      "now: Looking for a coach",
      "ahead: Being read",
      "ahead: Verdict",
    ]);
  });

  test("a finished review tells all of it, with its times", () => {
    const steps = life("approved");
    expect(said(steps)).toEqual([
      "done: Asked for",
      "done: Assigned to Hamish",
      "done: Read by Hamish",
      "now: Approved",
    ]);
    expect(steps.map((step) => step.at)).toEqual([at(8), at(9), at(10), at(11)]);
    expect(steps.at(-1)?.end).toBe("approved");
  });

  test("one that was withdrawn before anybody read it tells no reading", () => {
    expect(said(life("withdrawn", { startedAt: null }))).toEqual([
      "done: Asked for",
      "done: Assigned to Hamish",
      "now: Withdrawn by you",
    ]);
    expect(said(life("expired", { reviewerName: null, assignedAt: null, startedAt: null }))).toEqual([
      "done: Asked for",
      "now: Ended without a review",
    ]);
  });
});
