export { Invitation } from "./invitation.tsx";
export { InvitationOver } from "./invitation-over.tsx";
