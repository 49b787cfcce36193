import fc from "fast-check";
import { expect, test } from "vitest";
import { type AssignedStory, type AssignmentWork, progressOf } from "./assignment-work.ts";
import { COMPETENCIES } from "./competency.ts";
import { AddAssignment } from "./story-assignment.ts";

const some = (max: number) => fc.uniqueArray(fc.constantFrom(...COMPETENCIES), { maxLength: max });
const anyWork: fc.Arbitrary<AssignmentWork> = fc.record({
  stories: fc.integer({ min: 1, max: 15 }),
  competencies: some(4),
});
const anyStory: fc.Arbitrary<AssignedStory> = fc.record({ isCounting: fc.boolean(), competencies: some(4) });

test("two stories about a conflict are two counting stories that carry it", () => {
  const work: AssignmentWork = { stories: 2, competencies: ["conflict"] };
  const conflict: AssignedStory = { isCounting: true, competencies: ["conflict", "ownership"] };
  expect(progressOf(work, [conflict, { ...conflict, isCounting: false }])).toMatchObject({ have: 1, isDone: false });
  expect(progressOf(work, [conflict, { isCounting: true, competencies: ["ownership"] }])).toMatchObject({ have: 1 });
  expect(progressOf(work, [conflict, conflict])).toEqual({ have: 2, need: 2, open: [], isDone: true });
});

test("enough stories are not enough while a competency is open", () => {
  const work: AssignmentWork = { stories: 1, competencies: ["conflict", "initiative"] };
  const progress = progressOf(work, [{ isCounting: true, competencies: ["conflict"] }]);
  expect(progress).toEqual({ have: 1, need: 1, open: ["initiative"], isDone: false });
});

test("progress never goes back with one more story, never over what is asked, and stories that do not count do nothing", () => {
  fc.assert(
    fc.property(anyWork, fc.array(anyStory, { maxLength: 12 }), anyStory, (work, stories, more) => {
      const before = progressOf(work, stories);
      const after = progressOf(work, [...stories, more]);
      expect(after.have).toBeGreaterThanOrEqual(before.have);
      expect(after.have).toBeLessThanOrEqual(work.stories);
      expect(before.open).toEqual(expect.arrayContaining(after.open));
      if (before.isDone) expect(after.isDone).toBe(true);
      if (!more.isCounting) expect(after).toEqual(before);
    }),
  );
});

test("an assignment asks for at least one story", () => {
  const input = {
    id: "0190a000-0000-7000-8000-000000000001",
    scope: { kind: "cohort", cohort: "Autumn" },
    competencies: [],
    note: "",
  };
  const accepts = (stories: number) => AddAssignment.safeParse({ ...input, stories, dueOn: "2026-12-04" }).success;
  expect([0, 1, 15, 16, 1.5].map(accepts)).toEqual([false, true, true, false, false]);
});
