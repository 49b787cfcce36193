import { expect, test } from "vitest";
import { RULESET } from "./ruleset.ts";
import { rulesetContentHash } from "./ruleset-content.ts";
import { RULESET_HISTORY } from "./ruleset-history.ts";

test("the ruleset's hash is that of its content", () => {
  // When this fails, an evaluation has changed: raise the version in ruleset.ts and run scripts/lock-ruleset.mjs.
  expect(rulesetContentHash()).toBe(RULESET.hash);
});

test("no published version has another hash", () => {
  const published = RULESET_HISTORY.filter((entry) => entry.version === RULESET.version);
  expect(published.every((entry) => entry.hash === RULESET.hash)).toBe(true);
  expect(new Set(RULESET_HISTORY.map((entry) => entry.version)).size).toBe(RULESET_HISTORY.length);
});
