import type { Tokens } from "../../text/tokenize.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isSingle } from "../numbers/borrow-unit.ts";
import { isWhen } from "../numbers/time-spans.ts";
import { canPair } from "./change-pairs.ts";
import { isOffPlan } from "./compared-with.ts";

/** How many numbers on the second of two may stand, and how many words behind. */
const STEPS = 2;
const REACH = 20;

/** The quantities of a sentence that may move: no names, no lengths of time that only say when, no distance from a plan. */
export const levelsOf = (tokens: Tokens, all: readonly QuantityFact[]): QuantityFact[] =>
  all.filter(
    (quantity) =>
      quantity.kind !== "not_a_metric" &&
      !isWhen(tokens, quantity) &&
      !isSingle(quantity) &&
      !isOffPlan(tokens, quantity.end),
  );

/** Every two numbers of a sentence that may be then and now, in reading order, with how many stand between. */
export function pairsOf(levels: readonly QuantityFact[]): { a: QuantityFact; b: QuantityFact; between: number }[] {
  const pairs: { a: QuantityFact; b: QuantityFact; between: number }[] = [];
  for (let index = 0; index + 1 < levels.length; index++) {
    const a = levels[index] as QuantityFact;
    for (let step = 1; step <= STEPS && index + step < levels.length; step++) {
      const b = levels[index + step] as QuantityFact;
      const gap = b.first - a.end;
      if (gap >= 0 && gap <= REACH && canPair(a, b)) pairs.push({ a, b, between: step - 1 });
    }
  }
  return pairs;
}
