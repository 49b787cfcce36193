import { teams } from "@starboard/db/tables/teams";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** Whose figures somebody may see, and how. */
export interface DashboardAccess {
  teamId: string | null;
  cohort: string | null;
  /** Of people whom they do not see by themselves: small cells are hidden, and nobody is named. */
  isAggregate: boolean;
}

/**
 * A team's figures are its leads' and the owners'; the whole organisation's an owner's, and without small cells a
 * lead's. Throws FORBIDDEN, NOT_FOUND for no such team, INVALID for a lead who asks for a cohort across teams.
 */
export async function requireDashboard(
  { tx, actor }: { tx: Tx; actor: PersonActor },
  { teamId, cohort }: { teamId: string | null; cohort: string | null },
): Promise<Granted<DashboardAccess, "dashboard.read">> {
  if (teamId !== null) {
    const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
    if (!team) throw notFound("team");
  }
  if (!can(actor, "dashboard.read", { teamId })) {
    throw new StarboardError("FORBIDDEN", "Only the owner or a lead of this team may see its figures.");
  }
  const isAggregate = teamId === null && !actor.isOwner;
  if (isAggregate && cohort !== null) {
    throw new StarboardError("INVALID", "Choose one of your teams to look at a cohort.");
  }
  return grant("dashboard.read", { teamId, cohort, isAggregate });
}
