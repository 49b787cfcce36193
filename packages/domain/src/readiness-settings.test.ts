import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuietHour } from "./organisation-defaults.ts";
import { DEFAULT_READINESS } from "./readiness.ts";
import { changesFrom, READINESS_BOUNDS, READINESS_NUMBERS, readinessOf } from "./readiness-numbers.ts";
import { ReadinessChanges } from "./readiness-settings.ts";
import { SetTarget } from "./readiness-target.ts";
import { daysBetween } from "./target-days.ts";
import { type Target, targetOf } from "./target-of.ts";

const changes = fc.record(
  Object.fromEntries(
    READINESS_NUMBERS.map((name) => {
      const [min, max] = READINESS_BOUNDS[name];
      return [name, fc.integer({ min, max })];
    }),
  ),
  { requiredKeys: [] },
);

test("the product's own numbers lie within the bounds, and every number has some", () => {
  expect(ReadinessChanges.parse(DEFAULT_READINESS)).toEqual(DEFAULT_READINESS);
  expect([...READINESS_NUMBERS, "strength"].sort()).toEqual(Object.keys(DEFAULT_READINESS).sort());
});

test.each(READINESS_NUMBERS)("%s takes its bounds and nothing beyond", (name) => {
  const [least, most] = READINESS_BOUNDS[name];
  const accepts = (value: unknown) => ReadinessChanges.safeParse({ [name]: value }).success;
  expect([least, most].map(accepts)).toEqual([true, true]);
  expect([least - 1, most + 1, least + 0.5, "3", null].map(accepts)).toEqual([false, false, false, false, false]);
});

test("a number that nobody knows is refused", () => {
  expect(ReadinessChanges.safeParse({ courage: 3 }).success).toBe(false);
});

test("what is kept is only what differs, and says the same", () => {
  fc.assert(
    fc.property(changes, changes, (ofOrganisation, ofPerson) => {
      const base = readinessOf(ofOrganisation);
      const kept = changesFrom(base, ofPerson);
      expect(readinessOf(ofOrganisation, kept)).toEqual(readinessOf(ofOrganisation, ofPerson));
      expect(changesFrom(base, kept)).toEqual(kept);
      expect(changesFrom(base, base)).toEqual({});
    }),
  );
});

const target = (more: Partial<Target>): Target => ({
  interviewOn: null,
  role: "",
  seniority: null,
  readiness: {},
  ...more,
});

test("a person's target wins over the cohort's, field by field and number by number", () => {
  const cohort = target({ interviewOn: "2026-12-01", role: "Nurse", readiness: { countingStories: 8, riskDays: 10 } });
  const person = target({ seniority: "lead", role: "Ward manager", readiness: { countingStories: 4 } });
  expect(targetOf(person, cohort)).toEqual({
    interviewOn: "2026-12-01",
    role: "Ward manager",
    seniority: "lead",
    readiness: { countingStories: 4, riskDays: 10 },
  });
  expect(targetOf(null, null)).toEqual(target({}));
});

test("days are counted by the calendar, over leap days and years", () => {
  expect(daysBetween("2026-11-28", "2026-12-04")).toBe(6);
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2027-01-01", "2026-12-31")).toBe(-1);
});

test("a target needs a day that the calendar has", () => {
  const input = { scope: { kind: "cohort", cohort: "Autumn" }, role: "", seniority: null, readiness: {} };
  expect(SetTarget.safeParse({ ...input, interviewOn: "2026-02-30" }).success).toBe(false);
  expect(SetTarget.safeParse({ ...input, interviewOn: "2028-02-29" }).success).toBe(true);
});

test("quiet hours go over midnight, and the same hour twice means none", () => {
  const hours = (fromHour: number, untilHour: number) =>
    Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuietHour({ fromHour, untilHour }, hour));
  expect(hours(22, 3)).toEqual([0, 1, 2, 22, 23]);
  expect(hours(1, 4)).toEqual([1, 2, 3]);
  expect(hours(9, 9)).toEqual([]);
});
