export { createTeam } from "./create-team.ts";
export { deriveInviteToken } from "./derive-invite-token.ts";
export { getRegistration } from "./get-registration.ts";
export { inviteMember } from "./invite-member.ts";
export { listMembers } from "./list-members.ts";
export { revokeInvite } from "./revoke-invite.ts";
export { setRegistration } from "./set-registration.ts";
