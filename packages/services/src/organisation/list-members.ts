import { invites } from "@starboard/db/tables/invites";
import { memberships } from "@starboard/db/tables/memberships";
import { teamMembers } from "@starboard/db/tables/team-members";
import { teams } from "@starboard/db/tables/teams";
import { can } from "@starboard/domain/access";
import { and, asc, desc, isNotNull, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { accessOf } from "../guards/require-members.ts";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { findSecondFactors } from "../identity/find-second-factors.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Teams, people with their roles, and open invitations. */
export const listMembers = defineQuery({
  action: "member.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "member.list"),
  run: async ({ tx, actor, runtime }) => {
    const allTeams = await tx.select().from(teams).orderBy(asc(teams.name));
    const members = await tx.select().from(memberships).where(ne(memberships.state, "removed"));
    const seats = await tx.select().from(teamMembers);
    const open = await tx
      .select()
      .from(invites)
      .where(and(isNull(invites.acceptedAt), isNotNull(invites.invitedBy)))
      .orderBy(desc(invites.createdAt));
    const nameOf = await findNames(
      tx,
      members.map((member) => member.userId),
    );
    // An owner is answerable for who gets in; to a lead it is nobody's but the person's own.
    const secured = actor.isOwner
      ? await findSecondFactors(
          tx,
          members.map((member) => member.userId),
        )
      : null;
    const teamName = new Map(allTeams.map((team) => [team.id, team.name]));
    const now = runtime.clock.now();
    return {
      teams: allTeams.map((team) => ({
        id: team.id,
        name: team.name,
        mayInvite: can(actor, "member.invite", { teamId: team.id }),
      })),
      people: members
        .map((membership) => ({ membership, seats: seats.filter((seat) => seat.userId === membership.userId) }))
        .map((member) => ({
          userId: member.membership.userId,
          name: nameOf(member.membership.userId),
          isOwner: member.membership.isOwner,
          state: member.membership.state,
          cohort: member.membership.cohort,
          hasSecondFactor: secured?.has(member.membership.userId) ?? null,
          mayManage: can(actor, "member.suspend", accessOf(member)),
          maySeeSessions: can(actor, "member.read-sessions", accessOf(member)),
          maySetCohort: can(actor, "member.set-cohort", accessOf(member)),
          seats: member.seats.map(({ teamId, roles }) => ({ teamId, team: teamName.get(teamId) ?? "", roles })),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      invites: open
        .filter((invite) => !invite.revokedAt)
        .map((invite) => ({
          id: invite.id,
          email: invite.email,
          team: teamName.get(invite.teamId) ?? "",
          teamId: invite.teamId,
          roles: invite.roles,
          expiresAt: invite.expiresAt,
          isExpired: invite.expiresAt < now,
          mayRevoke: can(actor, "invite.revoke", { teamId: invite.teamId }),
        })),
    };
  },
});
