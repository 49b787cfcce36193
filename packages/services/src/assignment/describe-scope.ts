import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { findNames } from "../identity/find-names.ts";
import type { Scope } from "./find-meant.ts";

/** What those whom assignments mean are called: a person's, a team's or a cohort's name. */
export async function describeScopes(tx: Tx, scopes: readonly Scope[]) {
  const nameOf = await findNames(
    tx,
    scopes.map(({ userId }) => userId),
  );
  const all = await tx.select({ id: teams.id, name: teams.name }).from(teams);
  const teamName = new Map(all.map(({ id, name }) => [id, name]));
  return ({ userId, teamId, cohort }: Scope): { kind: "person" | "team" | "cohort"; name: string } => {
    if (userId) return { kind: "person", name: nameOf(userId) };
    return teamId ? { kind: "team", name: teamName.get(teamId) ?? "" } : { kind: "cohort", name: cohort ?? "" };
  };
}
