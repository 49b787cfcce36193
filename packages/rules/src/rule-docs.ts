import type { RuleDocs, RuleExample } from "./define-rule.ts";
import { ALL_DOCS } from "./rules/all-docs.ts";

/** An example as its page shows it; most are of a challenge. */
const exampleText = (example: RuleExample): string =>
  typeof example === "string" ? example : `${example.text}\n\n(An accomplishment.)`;

/**
 * Why a rule of the ruleset is one, with texts in which it is broken and kept. Apart from the registry, so that pages
 * which name rules do not fetch the texts.
 */
export function docsOfRule(id: string): { why: string; bad: readonly string[]; good: readonly string[] } {
  const { why, bad, good } = ALL_DOCS[id] as RuleDocs;
  return { why, bad: bad.map(exampleText), good: good.map(exampleText) };
}
