import { memberships } from "@starboard/db/tables/memberships";
import { MemberRef } from "@starboard/domain/member";
import { and, eq } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { tellMember } from "./tell-member.ts";

/** Lets a suspended person in again, with the teams and roles they had. */
export const restoreMember = defineMutation({
  action: "member.restore",
  input: MemberRef,
  guard: (a) => requireMembers(a, "member.restore", [a.input.userId]),
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { orgId } = actor;
    const { userId } = input;
    const restored = await followAuthor(tx, orgId, userId, () =>
      tx
        .update(memberships)
        .set({ state: "active" })
        .where(and(eq(memberships.userId, userId), eq(memberships.state, "suspended")))
        .returning({ userId: memberships.userId }),
    );
    if (restored.length > 0) {
      tellMember({ runtime, enqueue, announce, orgId }, userId, "member-restored");
      audit({ subjectId: userId, fields: ["state"] });
    }
    return { state: "active" as const };
  },
});
