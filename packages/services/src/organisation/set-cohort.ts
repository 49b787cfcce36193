import { memberships } from "@starboard/db/tables/memberships";
import { SetCohort } from "@starboard/domain/member";
import { inArray } from "drizzle-orm";
import { requireMembers } from "../guards/require-members.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Puts people into a cohort, or takes them out of theirs. It changes what nobody may see. */
export const setCohort = defineMutation({
  action: "member.set-cohort",
  input: SetCohort,
  guard: (a) => requireMembers(a, "member.set-cohort", a.input.userIds),
  run: async ({ tx, input, subject: members, audit }) => {
    const { cohort } = input;
    const userIds = members.map(({ membership }) => membership.userId);
    await tx.update(memberships).set({ cohort }).where(inArray(memberships.userId, userIds));
    for (const subjectId of userIds) audit({ subjectId, fields: ["cohort"] });
    return { cohort, changed: userIds.length };
  },
});
