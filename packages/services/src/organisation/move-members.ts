import { teamMembers } from "@starboard/db/tables/team-members";
import { StarboardError } from "@starboard/domain/errors";
import { MoveMembers } from "@starboard/domain/member";
import { and, eq } from "drizzle-orm";
import { requireSeats } from "../guards/require-members.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireKnownTeams } from "./require-known-teams.ts";
import { tellMember } from "./tell-member.ts";

/** Takes people from one team to another with their roles: all of them, or none. */
export const moveMembers = defineMutation({
  action: "member.move",
  input: MoveMembers,
  guard: async (a) => {
    const { userIds, fromTeamId, toTeamId } = a.input;
    await requireKnownTeams(a.tx, a.actor, [fromTeamId, toTeamId]);
    return requireSeats(a, "member.move", { userIds, teamIds: [fromTeamId, toTeamId] });
  },
  run: async ({ tx, actor, runtime, input, subject: members, enqueue, audit, announce }) => {
    const { orgId } = actor;
    const { fromTeamId, toTeamId: teamId } = input;
    for (const { membership, seats } of members) {
      const { userId } = membership;
      const from = seats.find((seat) => seat.teamId === fromTeamId);
      if (!from) {
        throw new StarboardError(
          "CONFLICT",
          "Somebody you chose is not in that team any more. Look at the list again.",
          {
            userId,
          },
        );
      }
      const held = seats.find((seat) => seat.teamId === teamId)?.roles ?? [];
      const roles = [...new Set([...held, ...from.roles])];
      await followAuthor(tx, orgId, userId, async () => {
        await tx.delete(teamMembers).where(and(eq(teamMembers.teamId, fromTeamId), eq(teamMembers.userId, userId)));
        await tx
          .insert(teamMembers)
          .values({ orgId, teamId, userId, roles })
          .onConflictDoUpdate({
            target: [teamMembers.orgId, teamMembers.teamId, teamMembers.userId],
            set: { roles },
          });
      });
      tellMember({ runtime, enqueue, announce, orgId }, userId, "member-changed");
      audit({ subjectId: userId, fields: ["team"] });
    }
    return { moved: members.length };
  },
});
