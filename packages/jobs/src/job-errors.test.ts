import { ERROR_CODES, StarboardError } from "@starboard/domain/errors";
import { UnrecoverableError } from "bullmq";
import { describe, expect, test } from "vitest";
import { LastingFailure } from "./contracts/lasting-failure.ts";
import { AttemptStopped, failureWord, isFinal, storedFailure } from "./job-errors.ts";

const SECRET = "I led the migration of ledger-7";
const wrap = (cause: unknown, times: number): unknown =>
  times === 0 ? cause : wrap(new Error(SECRET, { cause }), times - 1);

describe("what is final", () => {
  test.each(ERROR_CODES.map((code) => [code, ["NOT_FOUND", "FORBIDDEN", "INVALID"].includes(code)] as const))(
    "%s: %s, also three wrappers deep",
    (code, expected) => {
      expect(isFinal(new StarboardError(code, "…"))).toBe(expected);
      expect(isFinal(wrap(new StarboardError(code, "…"), 3))).toBe(expected);
    },
  );

  test("a lasting failure, also three wrappers deep", () => {
    expect(isFinal(wrap(new LastingFailure("mail-refused", "…"), 3))).toBe(true);
  });

  test.each([new Error("x"), new AttemptStopped("timeout"), "thrown", null])("not %s", (error) => {
    expect(isFinal(error)).toBe(false);
  });
});

describe("what is stored of a failure", () => {
  test.each([
    [wrap(new StarboardError("INVALID", SECRET), 1), "INVALID", true],
    [wrap(Object.assign(new Error(SECRET), { code: "23505" }), 2), "23505", false],
    [wrap(new LastingFailure("mail-refused", "…"), 1), "mail-refused", true],
    [new AttemptStopped("timeout"), "timeout", false],
    [new SyntaxError(SECRET), "SyntaxError", false],
    [SECRET, "string", false],
  ])("is one word", (error, word, final) => {
    expect(failureWord(error)).toBe(word);
    const stored = storedFailure(error);
    expect(stored.message).toBe(word);
    expect(stored instanceof UnrecoverableError).toBe(final);
    expect(`${stored.stack}${stored.message}`).not.toContain("ledger-7");
  });
});
