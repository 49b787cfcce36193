import { memberships } from "@starboard/db/tables/memberships";
import { SetCohort } from "@starboard/domain/member";
import { eq, sql } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { followAuthor } from "../rollup/follow-author.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Puts people into a cohort, or takes them out of theirs. It changes what nobody may see. */
export const setCohort = defineMutation({
  action: "member.set-cohort",
  input: SetCohort,
  guard: (a) => requireMembers(a, "member.set-cohort", a.input.userIds),
  run: async ({ tx, actor, input, subject: members, audit }) => {
    const { cohort } = input;
    // All of them before any rollup, and in one order, as everybody who takes both does.
    const userIds = members.map(({ membership }) => membership.userId).sort();
    await tx.execute(sql`
      select from memberships where user_id = any(${sql.param(userIds)}::uuid[]) order by user_id for no key update`);
    for (const userId of userIds) {
      await followAuthor(tx, actor.orgId, userId, () =>
        tx.update(memberships).set({ cohort }).where(eq(memberships.userId, userId)),
      );
    }
    for (const subjectId of userIds) audit({ subjectId, fields: ["cohort"] });
    return { cohort, changed: userIds.length };
  },
});
