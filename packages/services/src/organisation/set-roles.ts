import { teamMembers } from "@starboard/db/tables/team-members";
import { SetRoles } from "@starboard/domain/member";
import { and, eq } from "drizzle-orm";
import { requireSeats } from "../guards/require-members.ts";
import { waitForLeadDigest } from "../lead-digest/wait-for-lead-digest.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireKnownTeams } from "./require-known-teams.ts";
import { tellMember } from "./tell-member.ts";

/** The set of roles that a person holds in a team; with none they are out of it. */
export const setRoles = defineMutation({
  action: "member.set-roles",
  input: SetRoles,
  guard: async (a) => {
    const { teamId, userId } = a.input;
    await requireKnownTeams(a.tx, a.actor, [teamId]);
    return requireSeats(a, "member.set-roles", { userIds: [userId], teamIds: [teamId] });
  },
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { orgId } = actor;
    const { userId, teamId } = input;
    const roles = [...new Set(input.roles)];
    await followAuthor(tx, orgId, userId, () =>
      roles.length > 0
        ? tx
            .insert(teamMembers)
            .values({ orgId, teamId, userId, roles })
            .onConflictDoUpdate({
              target: [teamMembers.orgId, teamMembers.teamId, teamMembers.userId],
              set: { roles },
            })
        : tx.delete(teamMembers).where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId))),
    );
    if (roles.includes("lead")) await waitForLeadDigest({ tx, orgId, userId, after: runtime.clock.now() });
    tellMember({ runtime, enqueue, announce, orgId }, userId, "member-changed");
    audit({ subjectId: userId, fields: ["roles"] });
    return { roles };
  },
});
