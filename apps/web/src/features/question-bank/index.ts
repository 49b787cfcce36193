export { goodMatches } from "./good-matches.ts";
export type { BankQuestion } from "./read-bank.ts";
export { type DeskStory, useQuestionBank } from "./use-question-bank.ts";
