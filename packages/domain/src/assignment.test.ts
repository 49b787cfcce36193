import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AssignmentWish, chooseReviewer, drawOf, isFree, type PossibleReviewer } from "./assignment.ts";
import { COMPETENCIES } from "./competency.ts";

const reviewer = (userId: string, more: Partial<PossibleReviewer> = {}): PossibleReviewer => ({
  userId,
  open: 0,
  capacity: 10,
  isAway: false,
  competencies: [],
  languages: [],
  ...more,
});
const wish = (more: Partial<AssignmentWish> = {}): AssignmentWish => ({
  competencies: [],
  language: null,
  excluded: new Set(),
  seed: "s",
  ...more,
});

describe("who gets a request", () => {
  test("who has the least to do for what they take", () => {
    const chosen = chooseReviewer(
      [reviewer("full", { open: 5 }), reviewer("small", { open: 1, capacity: 2 }), reviewer("free", { open: 4 })],
      wish(),
    );
    expect(chosen).toMatchObject({
      userId: "free",
      reason: { how: "by-load", open: 4, capacity: 10, among: 3, equal: 1 },
    });
  });
  test("who knows the story's competencies, unless they have much more to do", () => {
    const knows = (open: number) => reviewer("knows", { open, competencies: ["conflict"] });
    const asked = wish({ competencies: ["conflict"] });
    expect(chooseReviewer([knows(2), reviewer("other", { open: 1 })], asked)).toMatchObject({
      userId: "knows",
      reason: { competencies: ["conflict"] },
    });
    expect(chooseReviewer([knows(5), reviewer("other", { open: 1 })], asked)?.userId).toBe("other");
  });
  test("who speaks the language; who names none speaks any", () => {
    const people = [reviewer("english", { languages: ["en"] }), reviewer("any", { open: 9 })];
    expect(chooseReviewer(people, wish({ language: "uk" }))?.userId).toBe("any");
    expect(chooseReviewer(people, wish({ language: "en" }))?.reason.language).toBe("en");
  });
  test("nobody who is away, full, or was asked before", () => {
    const people = [reviewer("away", { isAway: true }), reviewer("full", { open: 10 }), reviewer("before")];
    expect(chooseReviewer(people, wish({ excluded: new Set(["before"]) }))).toBeNull();
  });
});

const arbitraryReviewer = fc.record({
  userId: fc.uuid(),
  open: fc.nat(20),
  capacity: fc.nat(20),
  isAway: fc.boolean(),
  competencies: fc.subarray([...COMPETENCIES]),
  languages: fc.subarray(["en", "de", "uk"]),
});
const arbitraryPeople = fc.uniqueArray(arbitraryReviewer, { selector: ({ userId }) => userId, maxLength: 12 });

test("the same people and seed give the same choice in whatever order they come, and always somebody free", () => {
  fc.assert(
    fc.property(arbitraryPeople, fc.string(), fc.subarray([...COMPETENCIES]), (people, seed, competencies) => {
      const asked = wish({ seed, competencies });
      const chosen = chooseReviewer(people, asked);
      expect(chooseReviewer([...people].reverse(), asked)).toEqual(chosen);
      const found = people.find(({ userId }) => userId === chosen?.userId);
      expect(found ? isFree(found, asked) : people.every((one) => !isFree(one, asked))).toBe(true);
    }),
  );
});

test("among equals each is drawn about as often", () => {
  const people = ["a", "b", "c", "d"].map((userId) => reviewer(userId));
  const counts = new Map<string, number>();
  for (let turn = 0; turn < 4_000; turn += 1) {
    const userId = chooseReviewer(people, wish({ seed: `request-${turn}` }))?.userId ?? "";
    counts.set(userId, (counts.get(userId) ?? 0) + 1);
  }
  for (const count of counts.values()) expect(count).toBeGreaterThan(800);
  expect(counts.size).toBe(4);
});

test("a draw is the same on every machine", () => {
  // FNV-1a of "a b" is 10a3f9f2; MurmurHash3's fmix32 of that was worked out outside of this code.
  expect(drawOf("a", "b").toString(16)).toBe("a3709390");
});
