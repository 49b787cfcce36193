import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProfileContent } from "./profile.ts";
import { compareProfiles, mergeProfiles, setPlace } from "./profile-changes.ts";

const BASE: ProfileContent = {
  name: "Ours",
  weights: { judgement: 20 },
  rules: { "concision/filler": { on: false } },
  vocabulary: { names: ["Atlas 3"] },
};

const number = fc.integer({ min: 0, max: 100 });
const words = fc.uniqueArray(fc.constantFrom("Atlas 3", "Borea", "Cumulus", "Delta 2"), { minLength: 1 });
const content: fc.Arbitrary<ProfileContent> = fc.record(
  {
    name: fc.constantFrom("Ours", "Theirs"),
    weights: fc.record({ judgement: number, structure: number }, { requiredKeys: [] }),
    targetSeconds: fc.constantFrom([90, 150] as const, [120, 180] as const),
    rules: fc.dictionary(fc.constantFrom("concision/filler", "ownership/we-only"), fc.record({ on: fc.boolean() })),
    vocabulary: fc.record({ names: words }, { requiredKeys: [] }),
  },
  { requiredKeys: ["name"] },
) as fc.Arbitrary<ProfileContent>;

describe("comparing two profiles", () => {
  test("names each place with both sides", () => {
    const after = { ...BASE, weights: { judgement: 30 }, rules: {}, targetSeconds: [90, 150] as const };
    expect(compareProfiles(BASE, after).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['rules["concision/filler"].on', false, undefined],
      ["targetSeconds", undefined, [90, 150]],
      ["weights.judgement", 20, 30],
    ]);
  });

  test("finds nothing in the same content, whatever the order and the empty groups", () => {
    const bands = { developing: 30, solid: 45, strong: 68 };
    const turned = { strong: 68, developing: 30, solid: 45 };
    expect(compareProfiles({ name: "x", bands, rules: {} }, { bands: turned, name: "x", vocabulary: {} })).toEqual([]);
    fc.assert(
      fc.property(content, (one) => {
        expect(compareProfiles(one, JSON.parse(JSON.stringify(one)) as ProfileContent)).toEqual([]);
      }),
    );
  });

  test("every change applied to the one gives the other", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        let made = one;
        for (const { path, after } of compareProfiles(one, other)) made = setPlace(made, path, after);
        expect(compareProfiles(made, other)).toEqual([]);
      }),
    );
  });
});

describe("two people at one draft", () => {
  test("keep what each of them changed, and words that either added or took out", () => {
    const mine = { ...BASE, weights: { judgement: 35 }, vocabulary: { names: ["Atlas 3", "Borea"] } };
    const theirs = { ...BASE, targetSeconds: [90, 150] as const, vocabulary: { names: ["Cumulus"] } };
    expect(mergeProfiles(BASE, mine, theirs)).toEqual({
      conflicts: [],
      content: {
        ...BASE,
        weights: { judgement: 35 },
        targetSeconds: [90, 150],
        vocabulary: { names: ["Cumulus", "Borea"] },
      },
    });
  });

  test("are asked where both changed the same place", () => {
    const merged = mergeProfiles(
      BASE,
      { ...BASE, weights: { judgement: 35 } },
      { ...BASE, weights: { judgement: 10 } },
    );
    expect(merged.content.weights).toEqual({ judgement: 35 });
    expect(merged.conflicts.map(({ field, before, after }) => [field, before, after])).toEqual([
      ["weights.judgement", 10, 35],
    ]);
  });

  test("lose nothing: whoever changed nothing gets the other's, and each change of theirs is there or named", () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        expect(compareProfiles(mergeProfiles(base, base, theirs).content, theirs)).toEqual([]);
        expect(compareProfiles(mergeProfiles(base, mine, base).content, mine)).toEqual([]);
        const merged = mergeProfiles(base, mine, theirs);
        const differs = compareProfiles(merged.content, theirs).map(({ field }) => field);
        const touched = [...compareProfiles(base, mine), ...merged.conflicts].map(({ field }) => field);
        for (const field of differs) expect(touched).toContain(field);
      }),
    );
  });
});
