import type { AssignmentReason } from "@starboard/domain/assignment";
import { expect, test } from "vitest";
import { describeReason } from "./describe-reason.ts";

const reason = (more: Partial<AssignmentReason>): AssignmentReason => ({
  how: "by-load",
  open: 2,
  capacity: 10,
  competencies: [],
  language: null,
  among: 3,
  equal: 1,
  ...more,
});

test.each([
  [reason({}), "Why you: you had 2 of the 10 you take; of 3 who were free that put you first."],
  [
    reason({ competencies: ["conflict", "ownership"], language: "de", equal: 2 }),
    "Why you: you had 2 of the 10 you take; you know conflict, ownership; you review in German; of 3 who were free that put you first, drawn among 2 equals.",
  ],
  [reason({ among: 1 }), "Why you: you had 2 of the 10 you take; nobody else was free."],
  [reason({ how: "by-name" }), "You were asked by name."],
])("%#: says why", (given, words) => {
  expect(describeReason(given)).toBe(words);
});
