import type { RouterOutputs } from "@starboard/api/client";
import { ROLE_WORDS } from "./role-words.ts";

type Members = RouterOutputs["team"]["members"];
export type Member = Members["people"][number];
export type Team = Members["teams"][number];

/** `candidate, coach` */
export const roleNames = (roles: Member["seats"][number]["roles"]): string =>
  roles.map((role) => ROLE_WORDS[role].title.toLowerCase()).join(", ");

/** `Ada Byron`, `Ada Byron and Ben Ode`, `Ada Byron and 4 others` */
export function nameList(people: readonly Pick<Member, "name">[]): string {
  const [first, second] = people.map(({ name }) => name);
  if (people.length <= 1) return first ?? "nobody";
  return people.length === 2 ? `${first} and ${second}` : `${first} and ${people.length - 1} others`;
}

/** The teams in which everybody who is chosen sits: from there they can move together. */
export const commonTeams = (people: readonly Member[], teams: readonly Team[]): Team[] =>
  teams.filter(
    ({ id, mayInvite }) => mayInvite && people.every(({ seats }) => seats.some(({ teamId }) => teamId === id)),
  );

export const cohortsOf = (people: readonly Member[]): string[] =>
  [...new Set(people.flatMap(({ cohort }) => cohort ?? []))].sort((a, b) => a.localeCompare(b, "en"));
