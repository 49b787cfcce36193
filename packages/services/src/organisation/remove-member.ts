import { notFound } from "@starboard/domain/errors";
import { MemberRef } from "@starboard/domain/member";
import { requireMembers } from "../guards/require-members.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { endMembership } from "./end-membership.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { tellMember } from "./tell-member.ts";

/** Ends somebody's membership. Nobody loses text by it: their stories are copied to their personal space. */
export const removeMember = defineMutation({
  action: "member.remove",
  input: MemberRef,
  guard: (a) => requireMembers(a, "member.remove", [a.input.userId]),
  run: async ({ tx, actor, runtime, subject: [member], enqueue, audit, announce }) => {
    if (!member) throw notFound("member");
    const { userId, isOwner } = member.membership;
    if (isOwner) await keepAnOwner(tx, userId);
    const copied = await endMembership({ tx, actor, runtime, enqueue, announce }, userId, { keepsCopies: true });
    tellMember({ runtime, enqueue, announce, orgId: actor.orgId }, userId, "member-removed");
    audit({ subjectId: userId, fields: ["state", "roles", "stories"] });
    return { copied };
  },
});
