import type { assignments } from "@starboard/db/tables/assignments";
import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { and, arrayContains, eq } from "drizzle-orm";

type Row = typeof assignments.$inferSelect;
export type Scope = Pick<Row, "userId" | "teamId" | "cohort">;

/** A candidate who may use the organisation, with the teams they are a candidate in. */
export interface Candidate {
  userId: string;
  cohort: string | null;
  teamIds: string[];
}

/** Every candidate of the organisation; whom an assignment means is looked up among these. */
export async function findCandidates(tx: Tx): Promise<Candidate[]> {
  const seats = await tx
    .select({ userId: teamMembers.userId, teamId: teamMembers.teamId, cohort: memberships.cohort })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(and(arrayContains(teamMembers.roles, ["candidate"]), eq(memberships.state, "active")));
  const candidates = new Map<string, Candidate>();
  for (const { userId, teamId, cohort } of seats) {
    const known = candidates.get(userId) ?? { userId, cohort, teamIds: [] };
    candidates.set(userId, { ...known, teamIds: [...known.teamIds, teamId] });
  }
  return [...candidates.values()];
}

/** Those of the candidates whom an assignment means now. */
export const meantBy = ({ userId, teamId, cohort }: Scope, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((one) => {
    if (userId) return one.userId === userId;
    return teamId ? one.teamIds.includes(teamId) : one.cohort === cohort;
  });

/** The teams of each one concerned, as the access table asks for them. */
export const teamsOfEach = (scope: Scope, candidates: readonly Candidate[]): string[][] =>
  scope.teamId ? [[scope.teamId]] : meantBy(scope, candidates).map(({ teamIds }) => teamIds);

/** Those of whom an assignment is asked whom the actor answers for; null where it is none of the actor's business. */
export function reachOf(
  actor: Actor,
  action: "assignment.read" | "assignment.exempt" | "assignment.remind",
  scope: Scope,
  candidates: readonly Candidate[],
): Candidate[] | null {
  const people = meantBy(scope, candidates).filter(({ teamIds }) => can(actor, action, { teamIds }));
  const teamIds = scope.teamId ? [scope.teamId] : people.flatMap((person) => person.teamIds);
  return can(actor, action, { teamIds }) ? people : null;
}
