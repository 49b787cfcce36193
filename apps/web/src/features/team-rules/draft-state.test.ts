import type { ProfileContent } from "@starboard/domain/profile";
import { setPlace } from "@starboard/domain/profile-changes";
import { expect, test } from "vitest";
import { problemAt, typedNumber } from "./draft-state.ts";
import { readDraft } from "./read-draft.ts";

const BASE: ProfileContent = { name: "Ours" };

test("what is typed is read, or named at its place", () => {
  expect(readDraft(setPlace(BASE, ["weights", "judgement"], typedNumber(" 30 "))).content).toEqual({
    name: "Ours",
    weights: { judgement: 30 },
  });
  const { content, problems } = readDraft(setPlace(BASE, ["weights", "judgement"], typedNumber("a lot")));
  expect(content).toBeNull();
  expect(problemAt(problems, "weights.judgement")).toBe("Give a whole number from 0 to 100.");
  expect(typedNumber("  ")).toBeUndefined();
});

test("a wrong line of a list is named by its number", () => {
  const { problems } = readDraft(setPlace(BASE, ["vocabulary", "guardrails"], ["second check", "rule 7"]));
  expect(problemAt(problems, "vocabulary.guardrails")).toMatch(/^Line 2: leave the digits out/);
  expect(problemAt(problems, "vocabulary.names")).toBeUndefined();
});

test("a threshold is held to what its rule allows", () => {
  const { problems } = readDraft(setPlace(BASE, ["rules", "concision/filler", "threshold"], 400));
  expect(problemAt(problems, 'rules["concision/filler"].threshold')).toMatch(/from 0.5 to 10/);
});
