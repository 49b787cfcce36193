import { describe, expect, it } from "vitest";
import { type Dismissal, DismissFinding } from "./dismissal.ts";
import { findDismissal } from "./find-dismissal.ts";

const RULE = "specificity/missing-baseline";
const HERE = { ruleId: RULE, section: "result", sentence: "0123456789abcdef" } as const;
const here: Dismissal = { ...HERE, scope: "sentence" };
const inStory: Dismissal = { ruleId: RULE, scope: "story", section: null, sentence: null };
const always: Dismissal = { ...inStory, scope: "always" };

describe("a dismissed finding", () => {
  it("is hidden at its sentence and nowhere else", () => {
    expect(findDismissal([here], HERE)).toBe(here);
    expect(findDismissal([here], { ...HERE, sentence: "fedcba9876543210" })).toBeNull();
    expect(findDismissal([here], { ...HERE, section: "action" })).toBeNull();
    expect(findDismissal([here], { ...HERE, ruleId: "ownership/passive-action" })).toBeNull();
    // A finding that no words carry is hidden by no sentence.
    expect(findDismissal([here], { ...HERE, section: "result", sentence: null })).toBeNull();
  });

  it("is hidden in the story or always, and says by the widest", () => {
    expect(findDismissal([inStory], { ...HERE, sentence: null })).toBe(inStory);
    expect(findDismissal([here, inStory, always], HERE)).toBe(always);
  });

  it("names a sentence exactly where the scope is the sentence", () => {
    const storyId = "0190a000-0000-7000-8000-000000000001";
    const ok = (input: object) => DismissFinding.safeParse({ storyId, ruleId: RULE, ...input }).success;
    expect(ok({ scope: "sentence", section: "result", sentence: HERE.sentence })).toBe(true);
    expect(ok({ scope: "always" })).toBe(true);
    expect(ok({ scope: "sentence" })).toBe(false);
    expect(ok({ scope: "story", section: "result", sentence: HERE.sentence })).toBe(false);
    expect(ok({ scope: "sentence", section: "result", sentence: "I counted what was left." })).toBe(false);
    expect(ok({ scope: "always", ruleId: "'; drop table stories" })).toBe(false);
  });
});
