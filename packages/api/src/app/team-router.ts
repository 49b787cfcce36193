import { InviteList } from "@starboard/domain/invite-list";
import { CreateTeam, InviteMember, RevokeInvite } from "@starboard/domain/organisation";
import { ReadPeopleStories } from "@starboard/domain/read-people-stories";
import { SetTarget } from "@starboard/domain/readiness-target";
import {
  createTeam,
  inviteMember,
  listMembers,
  previewInvites,
  revokeInvite,
  sendInvites,
} from "@starboard/services/organisation";
import { getOwnReadiness, getPeopleStories, getTeamReadiness, setTarget } from "@starboard/services/readiness";
import { member, router } from "./procedures.ts";

export const teamRouter = router({
  readiness: member.query(({ ctx }) => getTeamReadiness(ctx.service, {})),
  stories: member.input(ReadPeopleStories).query(({ ctx, input }) => getPeopleStories(ctx.service, input)),
  ownReadiness: member.query(({ ctx }) => getOwnReadiness(ctx.service, {})),
  setTarget: member.input(SetTarget).mutation(({ ctx, input }) => setTarget(ctx.service, input)),
  members: member.query(({ ctx }) => listMembers(ctx.service, {})),
  create: member.input(CreateTeam).mutation(({ ctx, input }) => createTeam(ctx.service, input)),
  invite: member.input(InviteMember).mutation(({ ctx, input }) => inviteMember(ctx.service, input)),
  // A body of its own size does not fit into an address.
  previewInvites: member.input(InviteList).mutation(({ ctx, input }) => previewInvites(ctx.service, input)),
  sendInvites: member.input(InviteList).mutation(({ ctx, input }) => sendInvites(ctx.service, input)),
  revokeInvite: member.input(RevokeInvite).mutation(({ ctx, input }) => revokeInvite(ctx.service, input)),
});
