import { PEOPLE_WITH_STORIES } from "@starboard/domain/read-people-stories";
import type { TeamPerson } from "./team-person.ts";

/** Who is one reason away, and of whom the stories that are nearest are shown: as many as are asked for at a time. */
export function findNear(people: readonly TeamPerson[]) {
  const near = people.filter(({ level }) => level === "nearly");
  return { shown: near.slice(0, PEOPLE_WITH_STORIES), more: Math.max(0, near.length - PEOPLE_WITH_STORIES) };
}
