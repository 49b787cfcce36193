import { memberships } from "@starboard/db/tables/memberships";
import { StarboardError } from "@starboard/domain/errors";
import { SetOwner } from "@starboard/domain/member";
import { eq } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { tellMember } from "./tell-member.ts";

/** Makes somebody an owner, or no owner any more; the last one stays. */
export const setOwner = defineMutation({
  action: "member.set-owner",
  input: SetOwner,
  guard: (a) => requireMembers(a, "member.set-owner", [a.input.userId]),
  run: async ({ tx, actor, runtime, input, subject: [member], enqueue, audit, announce }) => {
    const { userId, isOwner } = input;
    if (member?.membership.state !== "active") {
      throw new StarboardError("CONFLICT", "Bring the person back first: only active members own an organisation.");
    }
    if (member.membership.isOwner === isOwner) return { isOwner };
    if (!isOwner) await keepAnOwner(tx, userId);
    await tx.update(memberships).set({ isOwner }).where(eq(memberships.userId, userId));
    tellMember({ runtime, enqueue, announce, orgId: actor.orgId }, userId, "member-changed");
    audit({ subjectId: userId, fields: ["owner"] });
    return { isOwner };
  },
});
