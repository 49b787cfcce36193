import { describe, expect, test } from "vitest";
import { errorFields, errorWord } from "./error-fields.ts";

const wrapped = (depth: number, bottom: Error): Error =>
  depth === 0 ? bottom : new Error("wrapper", { cause: wrapped(depth - 1, bottom) });

describe("errorWord", () => {
  test.each([
    ["a plain error", new Error("x"), "Error"],
    ["a class", new TypeError("x"), "TypeError"],
    ["a code", Object.assign(new Error("x"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    ["the code at the bottom", wrapped(2, Object.assign(new Error("x"), { code: "23505" })), "23505"],
    ["a thrown string", "x", "string"],
    ["nothing", undefined, "undefined"],
  ])("names %s", (_, error, word) => {
    expect(errorWord(error)).toBe(word);
  });
});

test("errorFields ends on a ring of causes", () => {
  const error = new Error("round");
  error.cause = error;
  expect(errorFields(error)).toMatchObject({ message: "round", cause: { cause: { cause: { name: "Error" } } } });
});

test("errorFields cuts a long message", () => {
  expect(errorFields(new Error("x".repeat(5_000))).message).toHaveLength(300);
});
