import { COMPANY_PROFILES, PROFILES } from "@starboard/domain/company-profile";
import { expect, test } from "vitest";
import { expectQuestions } from "./expect-questions.ts";
import { QUESTIONS } from "./questions.ts";

test.each(COMPANY_PROFILES)("%s: as many as asked for, none twice, and others at the next turn", (profile) => {
  const first = expectQuestions(profile, QUESTIONS);
  const second = expectQuestions(profile, QUESTIONS, { turn: 1 });
  expect(new Set(first).size).toBe(8);
  expect(second.filter((question) => first.includes(question)).length).toBeLessThan(3);
});

test("what a company leans to comes first and most often, and not alone", () => {
  const asked = expectQuestions("people-leadership", QUESTIONS, { count: 12 }).map(
    ({ competencies }) => competencies[0],
  );
  expect(asked[0]).toBe("leadership-and-mentoring");
  const most = asked.filter((competency) => competency === "leadership-and-mentoring").length;
  expect(most).toBeGreaterThan(1);
  expect(new Set(asked).size).toBeGreaterThan(Object.keys(PROFILES["people-leadership"].weights).length - 1);
});

test("a balanced company asks each competency once before any twice", () => {
  const asked = expectQuestions("balanced", QUESTIONS, { count: 12 }).map(({ competencies }) => competencies[0]);
  expect(new Set(asked).size).toBe(12);
});
