import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocatePeers, type PeerPair, pairKey } from "./peer-round.ts";

const people = (count: number, needs: number) =>
  Array.from({ length: count }, (_, place) => ({ userId: `person-${place}`, needs, gives: 0 }));
const countBy = (pairs: readonly PeerPair[], side: keyof PeerPair) => {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
  return counts;
};

describe("a peer round", () => {
  test("lets each of twelve give and get exactly three, no two of them twice", () => {
    const { pairs, missing } = allocatePeers(people(12, 3), { each: 3, paired: new Set(), seed: "s" });
    expect(missing).toBe(0);
    expect([...countBy(pairs, "authorId").values()].every((count) => count === 3)).toBe(true);
    expect([...countBy(pairs, "reviewerId").values()].every((count) => count === 3)).toBe(true);
    expect(new Set(pairs.map(({ authorId, reviewerId }) => pairKey(authorId, reviewerId))).size).toBe(36);
  });

  test("says how many it could not place: two who have paired before", () => {
    const paired = new Set([pairKey("person-0", "person-1")]);
    expect(allocatePeers(people(2, 1), { each: 1, paired, seed: "s" })).toEqual({ pairs: [], missing: 2 });
  });

  test("places who comes late with those who have given the least", () => {
    const late = { userId: "late", needs: 1, gives: 0 };
    const others = [
      { userId: "busy", needs: 0, gives: 2 },
      { userId: "idle", needs: 0, gives: 1 },
    ];
    const { pairs } = allocatePeers([late, ...others], { each: 2, paired: new Set(), seed: "s" });
    expect(pairs).toEqual([{ authorId: "late", reviewerId: "idle" }]);
  });

  test("never pairs anybody with themselves, twice, or with a former peer, and nobody gives more than asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 14 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
        fc.string(),
        (count, each, before, seed) => {
          const all = people(count, each);
          const paired = new Set(
            before.filter(([a, b]) => a !== b).map(([a, b]) => pairKey(`person-${a}`, `person-${b}`)),
          );
          const { pairs, missing } = allocatePeers(all, { each, paired, seed });
          const keys = pairs.map(({ authorId, reviewerId }) => pairKey(authorId, reviewerId));
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.some((key) => paired.has(key))).toBe(false);
          expect(pairs.some(({ authorId, reviewerId }) => authorId === reviewerId)).toBe(false);
          expect(Math.max(0, ...countBy(pairs, "reviewerId").values())).toBeLessThanOrEqual(each);
          expect(pairs.length + missing).toBe(count * each);
          // With room enough and no history nobody is left out.
          if (paired.size === 0 && count > 2 * each + 1) expect(missing).toBe(0);
          expect(allocatePeers([...all].reverse(), { each, paired, seed })).toEqual({ pairs, missing });
        },
      ),
      { numRuns: 300 },
    );
  });
});
