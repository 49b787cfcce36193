import { inflateSync } from "node:zlib";
import type { EvaluationInput } from "@starboard/domain/evaluation";
import { SENIORITIES } from "@starboard/domain/evaluation-profile";
import { ProfileContent } from "@starboard/domain/profile";
import { rulesetHashOf, rulesetNameOf } from "@starboard/domain/ruleset-name";
import { evaluate } from "@starboard/rules/evaluate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packEvaluation } from "./evaluate-many.ts";

const weight = fc.integer({ min: 0, max: 100 });
const words = fc.uniqueArray(fc.constantFrom("two nurse check", "rota", "Atlas", "works council"), { minLength: 1 });
const content = fc.record(
  {
    name: fc.constantFrom("Ours", "Theirs"),
    seniority: fc.constantFrom(...SENIORITIES),
    weights: fc.record({ structure: weight, ownership: weight, judgement: weight }, { requiredKeys: [] }),
    bands: fc.constantFrom({ developing: 20, solid: 50, strong: 80 }, { developing: 10, solid: 11, strong: 12 }),
    targetSeconds: fc.constantFrom([30, 60] as const, [90, 150] as const),
    wordsPerMinute: fc.constantFrom([100, 140] as const),
    rules: fc.dictionary(
      fc.constantFrom("concision/filler", "ownership/we-only", "judgement/no-tradeoffs"),
      fc.record({ on: fc.boolean(), severity: fc.constantFrom("must", "hint") }, { requiredKeys: [] }),
    ),
    vocabulary: fc.record({ guardrails: words, names: words, roles: words }, { requiredKeys: [] }),
  },
  { requiredKeys: ["name"] },
);
const STORIES: EvaluationInput[] = [
  { text: "We met. We planned. We bought books. We were happy with it." },
  {
    kind: "challenge",
    sections: {
      situation: "Orders came in late: 52 a day at the start of May.",
      task: "As rota I was to halve it.",
      action: "I sent the forms with a two nurse check and told the works council about Atlas 3.",
      result: "Late orders fell from 52 to 31 a day.",
      lessons: "Since then I ask the ward first.",
    },
  },
];

/** As the database gives JSON back: with its names in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, turned(inner)]));
}

test("the worker stores what the browser says, byte for byte, whatever the rules and the order they were kept in", () => {
  fc.assert(
    fc.property(content, fc.constantFrom(...STORIES), fc.integer({ min: 1, max: 99 }), (given, story, version) => {
      const read = ProfileContent.safeParse(given);
      fc.pre(read.success);
      const profile = { ...given, version } as never;
      const here = evaluate(story, { knownSamples: true, profile });
      const packed = packEvaluation(story, turned(profile) as never);
      expect(JSON.parse(inflateSync(packed.detail).toString("utf8"))).toEqual(JSON.parse(JSON.stringify(here)));
      expect([packed.rulesetVersion, packed.rulesetHash, packed.score]).toEqual([
        rulesetNameOf(here),
        rulesetHashOf(here),
        here.score,
      ]);
      expect(packed.rulesetVersion.endsWith(`+${version}`)).toBe(true);
    }),
    // Words of an organisation take the engine some forty milliseconds to settle, on either side.
    { numRuns: 14 },
  );
});
