import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import type { Tx } from "@starboard/db/transaction";
import { and, arrayContains, eq } from "drizzle-orm";
import { findRecipient, type Recipient } from "../identity/find-recipient.ts";
import { type LoadedPreferences, loadMailPreferences } from "../notification/load-mail-preferences.ts";

interface Lead {
  person: Recipient;
  preferences: LoadedPreferences;
  teamIds: string[];
  /** False for who is suspended, or has switched the weekly mail off. */
  isWritten: boolean;
}

/** Somebody who leads teams here, and whether the weekly mail goes to them; null for who leads none. */
export async function findLead(tx: Tx, userId: string): Promise<Lead | null> {
  const person = await findRecipient(tx, userId);
  const seats = await tx
    .select({ teamId: teamMembers.teamId, state: memberships.state })
    .from(teamMembers)
    .innerJoin(memberships, eq(memberships.userId, teamMembers.userId))
    .where(and(eq(teamMembers.userId, userId), arrayContains(teamMembers.roles, ["lead"])));
  const [seat] = seats;
  if (!(person && seat)) return null;
  const preferences = (await loadMailPreferences(tx, [userId])).of(userId);
  const isWritten = seat.state === "active" && preferences.hasLeadDigest;
  return { person, preferences, teamIds: seats.map(({ teamId }) => teamId), isWritten };
}
