import { COMPETENCIES } from "@starboard/domain/competency";
import { QuestionId } from "@starboard/domain/question";
import { expect, test } from "vitest";
import { findCompetencies, GOOD_FIT, matchTo } from "./match.ts";
import { QUESTIONS } from "./questions.ts";

test.each([
  ["Have you ever disagreed with your boss?", "conflict"],
  ["Tell me about a mistake you made.", "failure-and-learning"],
  ["How did you meet a tight deadline?", "delivery-under-pressure"],
  ["When did you explain something complex to an audience?", "communication"],
])("%s asks for %s", (question, competency) => {
  expect(findCompetencies(question).map((match) => match.competency)).toContain(competency);
});

test("the bank has 120 questions and more, eight or more for each competency, each with two or three that follow", () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(120);
  for (const of of ["id", "text"] as const)
    expect(new Set(QUESTIONS.map((each) => each[of])).size).toBe(QUESTIONS.length);
  for (const competency of COMPETENCIES) {
    expect(QUESTIONS.filter(({ competencies }) => competencies[0] === competency).length, competency).toBeGreaterThan(
      7,
    );
  }
  for (const { id, text, competencies, followUps } of QUESTIONS) {
    expect(QuestionId.safeParse(id).success, id).toBe(true);
    expect(
      competencies.every((competency) => COMPETENCIES.includes(competency)),
      id,
    ).toBe(true);
    expect([2, 3], id).toContain(followUps.length);
    expect(
      [text, ...followUps].every((line) => /^[A-Z].*[.?]$/.test(line)),
      id,
    ).toBe(true);
  }
});

test("given competencies weigh more than words, and nothing in common is no fit", () => {
  const stories = [
    { id: "words", text: "I argued with the supplier about the price of flour." },
    {
      id: "given",
      text: "I moved the weekly meeting from Monday morning to Thursday evening because nobody in the kitchen could attend before noon, and fewer plates were late afterwards.",
      competencies: ["conflict"] as const,
    },
    { id: "nothing", text: "The harvest came early." },
  ];
  const matches = matchTo(stories)({ text: "Tell me about a conflict at work." });
  expect(matches[0]?.id).toBe("given");
  expect(matches.find((match) => match.id === "nothing")?.fit).toBe(0);
});

test("the reasons name the story's own words, and what it lacks is said too", () => {
  const text =
    "Our supplier refused to deliver on Sundays. Their manager was angry, and there was tension for a week. Then I heard the other side out and offered a later payment; both signed, and bread came seven days a week.";
  const [match] = matchTo([{ id: "bread", text, competencies: ["conflict"], score: 60 }])({
    text: "When did you and a supplier want different things?",
    competencies: ["conflict", "leadership-and-mentoring"],
  });
  expect(match?.fit).toBeGreaterThanOrEqual(GOOD_FIT);
  expect(match?.reasons.join(" ")).toContain("“refused”");
  expect(match?.words).toContain("supplier");
  expect(match?.lacks).toEqual(["Nothing in it speaks of leadership & mentoring."]);
});

test("a note of a few words answers nothing yet, whatever it is marked as", () => {
  const [note] = matchTo([{ id: "note", text: "Conflict with the boss.", competencies: ["conflict"], score: 90 }])({
    text: "Tell me about a conflict with your boss.",
    competencies: ["conflict"],
  });
  expect(note?.fit).toBeLessThan(GOOD_FIT);
  expect(note?.lacks).toEqual(["There is hardly any text in it yet."]);
});

const WARD =
  "Every evening the cupboard was empty by nine. I asked the night staff what they took, counted for two weeks and moved the delivery to six, so nobody had to run to the other floor.";
const PROUD = { text: "Which piece of work are you most proud of, and why?", competencies: ["ownership"] as const };

test("a story that was written for the question answers it, and comes before one that only might", () => {
  const stories = [
    { id: "other", text: `${WARD} I own that piece of work, and I am proud of it.`, score: 90 },
    { id: "written", text: WARD, question: " which piece of work are you  most proud of, and why?", score: 60 },
  ];
  const [first] = matchTo(stories)(PROUD);
  expect(first?.id).toBe("written");
  expect(first?.fit).toBeGreaterThanOrEqual(GOOD_FIT);
  expect(first?.reasons[0]).toBe("You wrote it for this question.");
  expect(matchTo([{ id: "none", text: WARD, question: "" }])({ text: "" })[0]?.reasons).toEqual([]);
});

test("a template nobody filled in answers nothing, whatever it is marked as and was begun for", () => {
  const template = { id: "template", text: WARD, question: PROUD.text, competencies: ["ownership"] as const };
  const [unfilled] = matchTo([{ ...template, band: "insufficient" }])(PROUD);
  expect(unfilled?.fit).toBeLessThan(GOOD_FIT);
  expect(unfilled?.lacks).toEqual(["There is too little of its own in it to be judged yet."]);
  expect(matchTo([{ ...template, band: "solid" }])(PROUD)[0]?.fit).toBeGreaterThanOrEqual(GOOD_FIT);
});
