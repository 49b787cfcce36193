import { CreateTeam, InviteMember, RevokeInvite } from "@starboard/domain/organisation";
import { createTeam, inviteMember, listMembers, revokeInvite } from "@starboard/services/organisation";
import { getOwnReadiness, getTeamReadiness } from "@starboard/services/readiness";
import { member, router } from "./procedures.ts";

export const teamRouter = router({
  readiness: member.query(({ ctx }) => getTeamReadiness(ctx.service, {})),
  ownReadiness: member.query(({ ctx }) => getOwnReadiness(ctx.service, {})),
  members: member.query(({ ctx }) => listMembers(ctx.service, {})),
  create: member.input(CreateTeam).mutation(({ ctx, input }) => createTeam(ctx.service, input)),
  invite: member.input(InviteMember).mutation(({ ctx, input }) => inviteMember(ctx.service, input)),
  revokeInvite: member.input(RevokeInvite).mutation(({ ctx, input }) => revokeInvite(ctx.service, input)),
});
