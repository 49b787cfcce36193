import { MemberRef } from "@starboard/domain/member";
import { requireMembers } from "../guards/require-members.ts";
import { findOpenSessions } from "../identity/find-open-sessions.ts";
import { defineQuery } from "../verb/define-query.ts";

/** Where a member is signed in, for an owner: the browser's own name and since when, the newest first. */
export const listMemberSessions = defineQuery({
  action: "member.read-sessions",
  input: MemberRef,
  guard: (a) => requireMembers(a, "member.read-sessions", [a.input.userId], { isHeld: false }),
  run: ({ tx, runtime, input: { userId } }) => findOpenSessions(tx, runtime, userId),
});
