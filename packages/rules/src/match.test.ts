import { expect, test } from "vitest";
import { findCompetencies, matchStories } from "./match.ts";
import { QUESTIONS } from "./questions.ts";

test.each([
  ["Have you ever disagreed with your boss?", "conflict"],
  ["Tell me about a mistake you made.", "failure-and-learning"],
  ["How did you meet a tight deadline?", "delivery-under-pressure"],
  ["When did you explain something complex to an audience?", "communication"],
])("%s asks for %s", (question, competency) => {
  expect(findCompetencies(question).map((match) => match.competency)).toContain(competency);
});

test("every question of the bank names known competencies and asks on", () => {
  expect(new Set(QUESTIONS.map((question) => question.id)).size).toBe(QUESTIONS.length);
  expect(QUESTIONS.every((question) => question.competencies.length > 0 && question.followUps.length > 0)).toBe(true);
});

test("given competencies weigh more than words, and nothing in common is no fit", () => {
  const stories = [
    { id: "words", text: "I argued with the supplier about the price of flour." },
    { id: "given", text: "I moved the meeting.", competencies: ["conflict"] as const },
    { id: "nothing", text: "The harvest came early." },
  ];
  const matches = matchStories("Tell me about a conflict at work.", stories);
  expect(matches[0]?.id).toBe("given");
  expect(matches.find((match) => match.id === "nothing")?.fit).toBe(0);
});
