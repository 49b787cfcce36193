import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldName } from "./field-name.ts";
import { readProfile } from "./read-profile.ts";

const LEAST = { name: "Clinic", version: 1 };

describe("readProfile", () => {
  test("takes a full profile and tidies its phrases", () => {
    const read = readProfile({
      ...LEAST,
      seniority: "senior",
      weights: { judgement: 30, concision: 0 },
      bands: { developing: 35, solid: 55, strong: 72 },
      targetSeconds: [90, 150],
      wordsPerMinute: [120, 150],
      rules: { "concision/filler": { on: false }, "judgement/no-guardrails": { severity: "must", threshold: 2 } },
      vocabulary: {
        names: ["  Atlas   3 "],
        roles: ["ward sister"],
        metrics: [{ name: "bed days", good: "down" }],
        guardrails: ["two-nurse check"],
      },
    });
    expect(read.problems).toEqual([]);
    expect(read.profile?.vocabulary?.names).toEqual(["Atlas 3"]);
  });

  test.each([
    [{ version: 1 }, "name", "give the profile a name between quotes"],
    [{ ...LEAST, version: 1.5 }, "version", "give a whole number from 1 to 1000000"],
    [{ ...LEAST, weigths: {} }, "weigths", /there is no field "weigths" here; the fields are name, version, seniority/],
    [{ ...LEAST, weights: { judgement: 140 } }, "weights.judgement", "give a whole number from 0 to 100"],
    [
      {
        ...LEAST,
        weights: { structure: 0, ownership: 0, specificity: 0, judgement: 0, learning: 0, concision: 0 },
      },
      "weights",
      "give at least one dimension a weight above 0",
    ],
    [{ ...LEAST, bands: { developing: 60, solid: 50, strong: 70 } }, "bands", /must rise/],
    [{ ...LEAST, targetSeconds: [180, 120] }, "targetSeconds", /first number must be smaller/],
    [{ ...LEAST, seniority: "boss" }, "seniority", "give one of entry, experienced, senior, lead"],
    [{ ...LEAST, rules: { Filler: {} } }, "rules.Filler", /name rules as in docs\/rules/],
    [{ ...LEAST, rules: { "concision/filler": { on: "no" } } }, 'rules["concision/filler"].on', "give true or false"],
    [{ ...LEAST, vocabulary: { guardrails: ["(a+)+$"] } }, "vocabulary.guardrails[0]", /not as patterns/],
    [{ ...LEAST, vocabulary: { guardrails: ["rule 7"] } }, "vocabulary.guardrails[0]", /vocabulary\.names/],
    [{ ...LEAST, vocabulary: { names: ["a b c d e f g"] } }, "vocabulary.names[0]", /at most 6 words/],
    [{ ...LEAST, vocabulary: { names: new Array(101).fill("Atlas") } }, "vocabulary.names", /at most 100/],
    [
      { ...LEAST, vocabulary: { metrics: [{ name: "noise", good: "less" }] } },
      "vocabulary.metrics[0].good",
      /up or down/,
    ],
  ])("%j is refused with the field and how to mend it", (value, field, problem) => {
    const { problems } = readProfile(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.field).toBe(field);
    expect(problems[0]?.problem).toMatch(problem);
  });

  test("never throws, whatever JSON brings", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { profile, problems } = readProfile(value);
        expect(profile === null).toBe(problems.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});

test("fields are named as one would write them", () => {
  expect(fieldName(["vocabulary", "names", 2])).toBe("vocabulary.names[2]");
  expect(fieldName(["rules", "concision/filler", "on"])).toBe('rules["concision/filler"].on');
});
