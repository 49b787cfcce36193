import {
  LeaveOrganisation,
  MemberRef,
  MemberSession,
  MoveMembers,
  SetCohort,
  SetOwner,
  SetRoles,
} from "@starboard/domain/member";
import {
  endMemberSession,
  leaveOrganisation,
  listMemberSessions,
  moveMembers,
  removeMember,
  restoreMember,
  setCohort,
  setOwner,
  setRoles,
  suspendMember,
} from "@starboard/services/organisation";
import { member, router } from "./procedures.ts";

export const memberRouter = router({
  setRoles: member.input(SetRoles).mutation(({ ctx, input }) => setRoles(ctx.service, input)),
  move: member.input(MoveMembers).mutation(({ ctx, input }) => moveMembers(ctx.service, input)),
  setCohort: member.input(SetCohort).mutation(({ ctx, input }) => setCohort(ctx.service, input)),
  setOwner: member.input(SetOwner).mutation(({ ctx, input }) => setOwner(ctx.service, input)),
  suspend: member.input(MemberRef).mutation(({ ctx, input }) => suspendMember(ctx.service, input)),
  restore: member.input(MemberRef).mutation(({ ctx, input }) => restoreMember(ctx.service, input)),
  remove: member.input(MemberRef).mutation(({ ctx, input }) => removeMember(ctx.service, input)),
  sessions: member.input(MemberRef).query(({ ctx, input }) => listMemberSessions(ctx.service, input)),
  endSession: member.input(MemberSession).mutation(({ ctx, input }) => endMemberSession(ctx.service, input)),
  leave: member.input(LeaveOrganisation).mutation(({ ctx, input }) => leaveOrganisation(ctx.service, input)),
});
