import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CallError } from "../../trpc/call-error.ts";
import { problemsOfCall, problemsOfInput } from "./form-problems.ts";

const refusal = (message: string, details: Record<string, unknown>) =>
  new CallError({ message, data: { starboard: { code: "INVALID", message, details } } });

describe("problems of a form", () => {
  test("name each field once, in the form's order", () => {
    const schema = z.object({
      email: z.string().min(3, "too short").regex(/@/, "no at sign"),
      password: z.string().min(1, "empty"),
    });
    const { error } = schema.safeParse({ email: "a", password: "" });
    const problems = problemsOfInput(error as z.ZodError);
    expect(Object.entries(problems)).toEqual([
      ["email", "too short"],
      ["password", "empty"],
    ]);
  });

  test("of a refused call stand at the field that the server names", () => {
    const error = refusal("Not right.", { field: "current" });
    expect(problemsOfCall(error, ["current", "next"])).toEqual({ current: "Not right." });
    expect(problemsOfCall(error, ["name"]), "the form has no such field").toEqual({ form: "Not right." });
  });

  test("of a refused input stand at each of its fields", () => {
    const issues = [
      { path: "name", message: "Too long." },
      { path: "elsewhere", message: "Odd." },
    ];
    expect(problemsOfCall(refusal("Too long.", { issues }), ["name"])).toEqual({ name: "Too long." });
  });

  test("of a call that never arrived concern the whole form", () => {
    expect(Object.keys(problemsOfCall(new TypeError("fetch failed"), ["name"]))).toEqual(["form"]);
  });
});
