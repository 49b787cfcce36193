import type { StoryMatch } from "@starboard/rules/match";
import { expect, test } from "vitest";
import type { BankQuestion } from "@/features/question-bank/index.ts";
import { NO_QUESTION_FILTER, readQuestionFilter, showQuestions, writeQuestionFilter } from "./question-filter.ts";

const match = (fit: number): StoryMatch => ({ id: "s", fit, reasons: [], lacks: [], competencies: [], words: [] });
const question = (id: string, more: Partial<BankQuestion>): BankQuestion => ({
  id,
  text: "When did you disagree?",
  competencies: ["conflict"],
  followUps: ["What was said at the café?"],
  matches: [],
  ...more,
});
const BANK = [
  question("second", { competencies: ["ownership", "conflict"], matches: [match(39)] }),
  question("first", { matches: [match(70), match(20)] }),
  question("other", { text: "What did you build?", competencies: ["initiative"], matches: [match(40)] }),
];
const shown = (more: object, prepared: string[] = []) =>
  showQuestions(BANK, { ...NO_QUESTION_FILTER, ...more }, (id) => prepared.includes(id)).map(({ id }) => id);

test("the competency that leads comes before the one that follows", () => {
  expect(shown({ competency: "conflict" })).toEqual(["first", "second"]);
});

test("the states part what has an answer, what has none, and what is prepared", () => {
  expect(shown({ state: "answered" })).toEqual(["first", "other"]);
  expect(shown({ state: "open" })).toEqual(["second"]);
  expect(shown({ state: "prepared" }, ["second"])).toEqual(["second"]);
  expect(shown({ state: "unprepared" }, ["first"])).toEqual(["other"]);
});

test("the search looks at what follows too, without accents and case", () => {
  expect(shown({ search: " CAFE " })).toEqual(["second", "first", "other"]);
  expect(shown({ search: "build" })).toEqual(["other"]);
});

test("the address keeps the filter, and what it does not know is left out", () => {
  const filter = { search: "no & yes", competency: "conflict", state: "open", interview: "i1" } as const;
  expect(readQuestionFilter(new URLSearchParams(writeQuestionFilter(filter)))).toEqual(filter);
  expect(readQuestionFilter(new URLSearchParams("competency=charm&state=easy"))).toEqual(NO_QUESTION_FILTER);
  expect(writeQuestionFilter(NO_QUESTION_FILTER)).toBe("");
});
