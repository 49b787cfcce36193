import { setImmediate as nextTurn } from "node:timers/promises";
import { type EvaluateMany, type EvaluationOutcome, tryEvaluation } from "./evaluate-many.ts";

const PER_TURN = 10;

/** The port's implementation where there are no threads, such as in tests: locks renew and signals are seen between turns. */
export const evaluateInProcess: EvaluateMany = async ({ inputs, profile }, signal) => {
  const outcomes: EvaluationOutcome[] = [];
  for (const input of inputs) {
    if (outcomes.length % PER_TURN === 0) await nextTurn();
    signal.throwIfAborted();
    outcomes.push(tryEvaluation(input, profile));
  }
  return outcomes;
};
