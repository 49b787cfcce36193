import { InvitationOver } from "@/features/invitation/index.ts";

export default function InvitationNotFound() {
  return <InvitationOver />;
}
