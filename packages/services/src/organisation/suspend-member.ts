import { memberships } from "@starboard/db/tables/memberships";
import { notFound } from "@starboard/domain/errors";
import { MemberRef } from "@starboard/domain/member";
import { eq } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { closeReviewsOf } from "../review/close-reviews-of.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepAnOwner } from "./keep-an-owner.ts";
import { tellMember } from "./tell-member.ts";

/**
 * Shuts the organisation to a person until they are brought back: from their next request on, in every session and
 * token. Their stories stay and count in nothing; reviews they were to give go back to their candidates.
 */
export const suspendMember = defineMutation({
  action: "member.suspend",
  input: MemberRef,
  guard: (a) => requireMembers(a, "member.suspend", [a.input.userId]),
  run: async ({ tx, actor, runtime, subject: [member], enqueue, audit, announce }) => {
    const { orgId } = actor;
    if (!member) throw notFound("member");
    const { userId, isOwner, state } = member.membership;
    if (state === "suspended") return { state };
    if (isOwner) await keepAnOwner(tx, userId);
    await closeReviewsOf({ tx, runtime, enqueue, announce, orgId }, userId, { asCandidate: false });
    await followAuthor(tx, orgId, userId, () =>
      tx.update(memberships).set({ state: "suspended" }).where(eq(memberships.userId, userId)),
    );
    tellMember({ runtime, enqueue, announce, orgId }, userId, "member-suspended");
    audit({ subjectId: userId, fields: ["state"] });
    return { state: "suspended" as const };
  },
});
