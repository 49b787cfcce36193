import { PITFALLS, type StoryKind } from "@starboard/domain/evaluation";
import { describe, expect, test } from "vitest";
import type { RuleDocs, RuleExample } from "../define-rule.ts";
import { evaluate } from "../evaluate.ts";
import { ALL_DOCS } from "./all-docs.ts";
import { ALL_RULES } from "./all-rules.ts";

const firedBy = (example: RuleExample): string[] => {
  const input: { text: string; kind?: StoryKind } = typeof example === "string" ? { text: example } : example;
  return evaluate(input).findings.map((finding) => finding.ruleId);
};

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const docs = ALL_DOCS[id] as RuleDocs;
  const shows = rule.pitfall === null ? docs.good : docs.bad;
  const spares = rule.pitfall === null ? docs.bad : docs.good;

  test.each(shows.map((example) => [JSON.stringify(example).slice(0, 60), example] as const))(
    "is reported in %s",
    (_, example) => {
      expect(firedBy(example)).toContain(id);
    },
  );

  test.each(spares.map((example) => [JSON.stringify(example).slice(0, 60), example] as const))(
    "is silent in %s",
    (_, example) => {
      expect(firedBy(example)).not.toContain(id);
    },
  );
});

describe("the ruleset", () => {
  test("has a problem rule for every pitfall of the closed list", () => {
    const covered = new Set(ALL_RULES.map((rule) => rule.pitfall));
    expect(PITFALLS.filter((pitfall) => !covered.has(pitfall))).toEqual([]);
  });

  test("documents every rule and nothing else", () => {
    expect(Object.keys(ALL_DOCS)).toEqual(ALL_RULES.map((rule) => rule.id));
  });

  test("names every rule once, after its dimension", () => {
    const ids = ALL_RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^(structure|ownership|specificity|judgement|learning|concision)\/[a-z-]+$/.test(id)),
    ).toEqual([]);
  });
});
