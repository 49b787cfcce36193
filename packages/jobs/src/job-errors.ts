import { type ErrorCode, StarboardError } from "@starboard/domain/errors";
import { errorWord } from "@starboard/observability/error-fields";
import { UnrecoverableError } from "bullmq";
import { LastingFailure } from "./contracts/lasting-failure.ts";
import { LeaseLost } from "./contracts/lease-lost.ts";

/** Answers that stay the same however often the job is tried. */
const FINAL_CODES: readonly ErrorCode[] = ["NOT_FOUND", "FORBIDDEN", "INVALID"];

const MAX_CAUSES = 5;

/** Why an attempt was stopped from outside. */
export class AttemptStopped extends Error {
  override readonly name = "AttemptStopped";
  readonly reason: "timeout" | "released";

  constructor(reason: "timeout" | "released") {
    super(reason === "timeout" ? "The attempt took longer than its contract allows." : "The worker is stopping.");
    this.reason = reason;
  }
}

/**
 * What the queue stores of a failure: one word and no stack. A message could quote a person's text, and the
 * queue is no place for that.
 */
export const storedFailure = (error: unknown): Error => {
  const word = failureWord(error);
  const failure = isFinal(error) ? new UnrecoverableError(word) : new Error(word);
  failure.stack = "";
  return failure;
};

/** The code of the failure as it is stored, logged and shown to operators: `NOT_FOUND`, `timeout`, `23505`. */
export const failureWord = (error: unknown): string => {
  if (error instanceof AttemptStopped) return error.reason;
  return findStarboardError(error)?.code ?? errorWord(error);
};

/** True when trying again cannot help. */
export const isFinal = (error: unknown): boolean => {
  const known = findStarboardError(error);
  return (known !== null && FINAL_CODES.includes(known.code)) || findCause(error, LastingFailure) !== null;
};

/** True when the work goes on elsewhere: this attempt neither succeeded nor failed. */
export const isLeaseLost = (error: unknown): boolean => findCause(error, LeaseLost) !== null;

const findStarboardError = (error: unknown) => findCause(error, StarboardError);

/** Handlers answer through the in-process caller, which wraps what a verb throws: the cause is looked for. */
const findCause = <E extends Error>(error: unknown, kind: new (...args: never[]) => E): E | null => {
  let current = error;
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth++) {
    if (current instanceof kind) return current;
    current = current.cause;
  }
  return null;
};
