import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import type { AssignmentScope } from "@starboard/domain/story-assignment";
import { eq } from "drizzle-orm";
import { type Candidate, findCandidates, meantBy, type Scope, teamsOfEach } from "../assignment/find-meant.ts";
import { type Granted, grant } from "../verb/granted.ts";
import { notYours } from "./require-assignment.ts";

/**
 * Loads whom an assignment would mean and authorises asking them. Throws FORBIDDEN to who leads nobody, before the
 * scope is looked at; NOT_FOUND where there is no such team, or nobody; FORBIDDEN where somebody is another lead's.
 */
export async function requireScope(
  { tx, actor }: { tx: Tx; actor: Actor },
  wanted: AssignmentScope,
): Promise<Granted<{ scope: Scope; people: Candidate[] }, "assignment.create">> {
  if (!can(actor, "assignment.list", {})) throw notYours();
  const scope = columnsOf(wanted);
  const candidates = await findCandidates(tx);
  const people = meantBy(scope, candidates);
  const isThere = scope.teamId ? await isTeam(tx, scope.teamId) : people.length > 0;
  if (!isThere) throw notFound(wanted.kind);
  if (!can(actor, "assignment.create", { teamsOfEach: teamsOfEach(scope, candidates), createdBy: null })) {
    throw notYours();
  }
  return grant("assignment.create", { scope, people });
}

const columnsOf = (scope: AssignmentScope): Scope => ({
  userId: scope.kind === "person" ? scope.userId : null,
  teamId: scope.kind === "team" ? scope.teamId : null,
  cohort: scope.kind === "cohort" ? scope.cohort : null,
});

async function isTeam(tx: Tx, teamId: string): Promise<boolean> {
  const rows = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
  return rows.length > 0;
}
