import { expect, test } from "vitest";
import type { BankQuestion } from "../question-bank/index.ts";
import { pickQuestion } from "./pick-question.ts";

const question = (id: string, fit: number): BankQuestion => ({
  id,
  text: "",
  competencies: ["conflict"],
  followUps: [],
  matches: [{ id: "s", fit, reasons: [], lacks: [], competencies: [], words: [] }],
});
const BANK = [question("a", 80), question("b", 10), question("c", 60), question("d", 50)];
const picked = (practised: (string | null)[], except: string | null = null, bank = BANK) =>
  [0, 0.34, 0.67, 0.99].map((chance) => pickQuestion(bank, { practised, except, chance })?.id);

test("one with an answer comes before one without, and each has its chance", () => {
  expect(new Set(picked([]))).toEqual(new Set(["a", "c", "d"]));
});

test("what was practised lately waits, as long as there is another", () => {
  expect(new Set(picked(["a", null, "c"]))).toEqual(new Set(["d"]));
  expect(new Set(picked(["a", "c", "d"], "a"))).toEqual(new Set(["c", "d"]));
});

test("without any answer there is still something to say", () => {
  expect(picked([], null, [question("x", 5)])).toEqual(["x", "x", "x", "x"]);
  expect(pickQuestion([], { practised: [], except: null, chance: 0.5 })).toBeNull();
});
