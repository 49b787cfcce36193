import { expect, test } from "vitest";
import { describeLimit, LIMIT_KINDS, RateLimitText } from "./rate-limit.ts";

test("what is named changes, what is not keeps its limit, and off counts nothing", () => {
  const usual = RateLimitText.parse("");
  expect(LIMIT_KINDS.every((kind) => usual[kind] !== null)).toBe(true);
  expect(RateLimitText.parse("person=5/10, mail=off")).toEqual({
    ...usual,
    person: { points: 5, seconds: 10 },
    mail: null,
  });
  expect(Object.values(RateLimitText.parse("off"))).toEqual(LIMIT_KINDS.map(() => null));
});

test.each(["person", "person=5", "person=0/60", "people=5/60", "person=5/60/1", "person=-1/60", "person=5;mail=off"])(
  "refuses “%s”",
  (text) => {
    expect(RateLimitText.safeParse(text).success).toBe(false);
  },
);

test("says how long to wait", () => {
  expect(describeLimit("person", 1)).toContain("in 1 second.");
  expect(describeLimit("mail", 61)).toContain("in 2 minutes.");
});
