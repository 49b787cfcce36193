import { type BankQuestion, goodMatches } from "../question-bank/index.ts";

const LATELY = 20;

/**
 * A question to practise: one that a story answers and that was not practised lately, where there is one.
 * @param chance from 0 to under 1
 */
export function pickQuestion(
  bank: readonly BankQuestion[],
  { practised, except, chance }: { practised: readonly (string | null)[]; except: string | null; chance: number },
): BankQuestion | null {
  const lately = new Set([...practised.slice(0, LATELY), except]);
  const answered = bank.filter(({ matches }) => goodMatches(matches).length > 0);
  const pools = [answered.filter(({ id }) => !lately.has(id)), answered.filter(({ id }) => id !== except), bank];
  const pool = pools.find((each) => each.length > 0) ?? [];
  return pool[Math.floor(chance * pool.length)] ?? null;
}
