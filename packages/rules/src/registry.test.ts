import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { findRule, RULES } from "./registry.ts";
import { docsOfRule } from "./rule-docs.ts";

test("finds a rule by its id", () => {
  expect(findRule("ownership/we-only")?.pitfall).toBe("we_only");
  expect(findRule("ownership/none")).toBeNull();
});

test("a rule that a profile switches off says nothing", () => {
  const input = { text: "We met. We planned. We bought books. We were happy with it." };
  expect(evaluate(input).findings.map((finding) => finding.ruleId)).toContain("ownership/we-only");
  const quiet = evaluate(input, {
    profile: { name: "Ours", version: 1, rules: { "ownership/we-only": { on: false } } },
  });
  expect(quiet.findings.map((finding) => finding.ruleId)).not.toContain("ownership/we-only");
});

test("what the rules say to people has no filler, no blank left over and no judgement of the person", () => {
  for (const rule of RULES) {
    for (const text of [rule.claim, docsOfRule(rule.id).why, ...Object.values(rule.messages)]) {
      expect(text).not.toMatch(/\b(very|really|basically|obviously|you are|you failed|poor|bad)\b/i);
      expect(text.trim()).toBe(text);
    }
  }
});
