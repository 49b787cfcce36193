export { createTeam } from "./create-team.ts";
export { deriveInviteToken } from "./derive-invite-token.ts";
export { inviteMember } from "./invite-member.ts";
export { listMembers } from "./list-members.ts";
export { revokeInvite } from "./revoke-invite.ts";
