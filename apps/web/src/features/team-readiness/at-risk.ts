import { daysBetween } from "@starboard/domain/target-days";
import type { TeamPerson } from "./team-person.ts";

export interface PersonAtRisk {
  person: TeamPerson;
  interviewOn: string;
  daysLeft: number;
}

/** Not ready, and the interview within as many days as their numbers say; the nearest first. */
export function findAtRisk(people: readonly TeamPerson[], today: string): PersonAtRisk[] {
  return people
    .flatMap((person) => {
      const { interviewOn } = person.target;
      if (person.level === "ready" || !interviewOn) return [];
      const daysLeft = daysBetween(today, interviewOn);
      return daysLeft >= 0 && daysLeft <= person.settings.riskDays ? [{ person, interviewOn, daysLeft }] : [];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.person.name < b.person.name ? -1 : 1));
}
