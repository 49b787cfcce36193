import { notFound } from "@starboard/domain/errors";
import { MemberSession } from "@starboard/domain/member";
import { requireMembers } from "../guards/require-members.ts";
import { revokeSession } from "../identity/revoke-session.ts";
import { tellOfAccount } from "../identity/tell-of-account.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/**
 * Signs a member out in one browser, from its next request on; an open page looks again at once, and they are told by
 * mail. Throws NOT_FOUND for a session that is over, or is somebody else's.
 */
export const endMemberSession = defineMutation({
  action: "member.end-session",
  input: MemberSession,
  guard: (a) => requireMembers(a, "member.end-session", [a.input.userId]),
  run: async ({ tx, actor, runtime, input: { userId, sessionId }, enqueue, audit, announce }) => {
    if (!(await revokeSession(tx, runtime, { sessionId, userId }))) throw notFound("session");
    announce({ topic: "membership", id: userId, audience: [userId] });
    await tellOfAccount({ tx, runtime, enqueue }, userId, "signed-out-by-owner", actor.orgId);
    audit({ subjectId: userId, fields: ["session"] });
    return { ended: 1 };
  },
});
