import { describe, expect, test } from "vitest";
import { RecordPractice } from "./practice.ts";
import { leeway, PRACTICE_LENGTHS, planSections } from "./practice-length.ts";
import { EMPTY_SECTIONS } from "./section.ts";

const ID = "0190a000-0000-7000-8000-000000000001";
const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");

describe("the plan of a length", () => {
  test.each(PRACTICE_LENGTHS)("of %d seconds adds up to it, whatever is written", (length) => {
    for (const sections of [
      EMPTY_SECTIONS,
      { ...EMPTY_SECTIONS, action: words(200) },
      { ...EMPTY_SECTIONS, situation: words(7), action: words(31), result: words(13), lessons: words(3) },
    ]) {
      const plan = planSections(sections, length);
      expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(length);
      expect(plan.every(({ seconds }) => seconds > 0)).toBe(true);
    }
  });

  test("half a minute begins with the result and has room for nothing else but an act", () => {
    expect(planSections(EMPTY_SECTIONS, 30).map(({ label }) => label)).toEqual(["result", "action"]);
  });

  test("a long situation gets more time, and not all it asks for", () => {
    const sections = { ...EMPTY_SECTIONS, situation: words(300), action: words(100) };
    const secondsOf = (plan: ReturnType<typeof planSections>) =>
      plan.find(({ label }) => label === "situation")?.seconds ?? 0;
    const usual = secondsOf(planSections(EMPTY_SECTIONS, 150));
    expect(secondsOf(planSections(sections, 150))).toBeGreaterThan(usual);
    expect(secondsOf(planSections(sections, 150))).toBeLessThan(150 * 0.75);
  });
});

test("what is on time leaves a tenth, and five seconds at least", () => {
  expect([leeway(30), leeway(150), leeway(180)]).toEqual([5, 15, 18]);
});

test("a practice of seconds alone is still a practice, and a length that nobody offers is none", () => {
  const seconds = { storyId: ID, operationId: ID, seconds: 90 };
  expect(RecordPractice.parse(seconds)).toMatchObject({ transcript: null, laps: {}, words: null });
  expect(RecordPractice.safeParse({ ...seconds, targetSeconds: 45 }).success).toBe(false);
  expect(RecordPractice.safeParse({ ...seconds, laps: { prologue: 4 } }).success).toBe(false);
});
