import { expect, test } from "vitest";
import { describeTeamRequests } from "./describe-team-requests.ts";

const waits = { state: "requested" as const, isOverdue: false };
const late = { state: "in_review" as const, isOverdue: true };
const fine = { state: "assigned" as const, isOverdue: false };

test.each([
  [[], 0, "None is under way."],
  [[fine], 1, "1 under way: each has somebody, none is overdue."],
  [[fine, waits, late], 3, "3 under way: 1 has nobody, 1 is overdue."],
  [[waits, waits], 240, "240 under way: 2 have nobody, none is overdue. The most urgent 2 are shown."],
])("%#: %s", (requests, total, sentence) => {
  expect(describeTeamRequests(requests, total)).toBe(sentence);
});
