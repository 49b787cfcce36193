import { LeaveOrganisation } from "@starboard/domain/member";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { endMembership } from "./end-membership.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";
import { tellMember } from "./tell-member.ts";

/** One goes oneself, with a copy of every story where wished. The last owner, and who is in the personal space, stays. */
export const leaveOrganisation = defineMutation({
  action: "member.leave",
  input: LeaveOrganisation,
  guard: ({ actor }) => requireOrganisation(actor, "member.leave"),
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { orgId, userId } = actor;
    await refusePersonalSpace(tx, orgId);
    if (actor.isOwner) await keepAnOwner(tx, userId);
    const copied = await endMembership({ tx, actor, runtime, enqueue, announce }, userId, input);
    tellMember({ runtime, enqueue, announce, orgId }, userId, "member-left");
    audit({ subjectId: userId, fields: ["state", "roles", "stories"] });
    return { copied };
  },
});
