import type { TeamPerson } from "./team-person.ts";

/** Each comes with the stories behind, so a page names as many as can be read at a glance. */
const SHOWN = 6;

/** Who is one reason away, and of whom the stories that are nearest are shown. */
export function findNear(people: readonly TeamPerson[]) {
  const near = people.filter(({ level }) => level === "nearly");
  return { shown: near.slice(0, SHOWN), more: Math.max(0, near.length - SHOWN) };
}
