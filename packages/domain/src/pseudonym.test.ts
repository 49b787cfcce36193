import { describe, expect, test } from "vitest";
import { drawPseudonyms } from "./pseudonym.ts";

describe("names for a peer round", () => {
  const people = Array.from({ length: 120 }, (_, at) => `person-${at}`);
  const last = (below: number) => below - 1;

  test("everybody gets one of their own, also where there are more people than birds", () => {
    const names = [...drawPseudonyms(people, new Set(), last).values()];
    expect(new Set(names).size).toBe(people.length);
  });

  test("who comes late gets none that is taken", () => {
    const first = drawPseudonyms(people.slice(0, 20), new Set(), last);
    const late = drawPseudonyms(people.slice(20, 60), new Set(first.values()), last);
    expect(new Set([...first.values(), ...late.values()]).size).toBe(60);
  });

  test("the draw decides, not the order of the people", () => {
    const one = drawPseudonyms(people.slice(0, 10), new Set(), last);
    const other = drawPseudonyms(people.slice(0, 10), new Set(), () => 0);
    expect([...one.values()]).not.toEqual([...other.values()]);
  });
});
