import { checkSync } from "recheck";
import { describe, expect, test } from "vitest";
import { inRepository } from "../site/repository.mjs";
import { listRegularExpressions } from "./regular-expressions.mjs";

/**
 * Where time may grow with the square of the text, because the text is short or the person's own. Each is worked
 * off by its words, so that a line that moves needs no change here.
 */
const BOUNDED = {
  "/^-+|-+$/g": "a name of at most 80 characters, in which runs of hyphens are one by then",
  "/-+$/": "a name of at most 48 characters",
  "/[#\\s]+$/": "one line of a file that the person evaluates on their own machine",
  "/[:*_]+$/": "one heading of such a file",
  "/^ {0,3}(#{1,6})[ \\t]+(.*)$/": "one line of such a file",
  '/(?:\\.?\\w+|\\["(?:[^"\\\\]|\\\\.)*"\\]|\\[\\d+\\])$/': "the place of one field of such a file",
  "/ \\(line.*$/": "the message of an error",
};

const found = listRegularExpressions(inRepository());

describe("the product's regular expressions", () => {
  test("are found, and none is put together while it runs", () => {
    expect(found.size).toBeGreaterThan(100);
    expect([...found.values()].filter(({ isComputed }) => isComputed)).toEqual([]);
  });

  test("take no time that grows faster than the text, but where the text is short", { timeout: 60_000 }, () => {
    const slow = [];
    for (const [key, { source, flags, where }] of found) {
      const { status, complexity } = checkSync(source, flags, { timeout: 10_000 });
      if (status !== "safe") slow.push({ key, where, status, complexity: complexity?.summary });
    }
    expect(slow.filter(({ key, complexity }) => !(key in BOUNDED) || !/^2nd degree/.test(complexity ?? ""))).toEqual(
      [],
    );
    expect(
      Object.keys(BOUNDED).filter((key) => !slow.some((one) => one.key === key)),
      "needs no line",
    ).toEqual([]);
  });

  test("would be reported if one were slow", () => {
    expect(checkSync("^(a+)+$", "").status).toBe("vulnerable");
  });
});
