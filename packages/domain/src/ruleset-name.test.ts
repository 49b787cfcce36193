import { expect, test } from "vitest";
import { areSameRules, rulesetHashOf, rulesetNameOf } from "./ruleset-name.ts";

const ruleset = { version: "starboard@0.2.0", hash: "aa" };

test("rules are named after the engine, and after the organisation's publication where there is one", () => {
  expect(rulesetNameOf({ ruleset })).toBe("starboard@0.2.0");
  expect(rulesetNameOf({ ruleset, profile: { version: 3, hash: "bb" } })).toBe("starboard@0.2.0+3");
  expect(rulesetHashOf({ ruleset, profile: { version: 3, hash: "bb" } })).toBe("aa+bb");
});

test("another publication, another content or another engine are other rules", () => {
  const ours = { ruleset, profile: { version: 3, hash: "bb" } };
  expect(areSameRules(ours, { ...ours })).toBe(true);
  expect(areSameRules(ours, { ruleset })).toBe(false);
  expect(areSameRules(ours, { ruleset, profile: { version: 4, hash: "bb" } })).toBe(false);
  expect(areSameRules(ours, { ruleset, profile: { version: 3, hash: "cc" } })).toBe(false);
  expect(areSameRules(ours, { ...ours, ruleset: { ...ruleset, hash: "ab" } })).toBe(false);
});
