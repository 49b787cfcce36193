import { AssignmentRef } from "@starboard/domain/story-assignment";
import { requireAssignment } from "../guards/require-assignment.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { planFor } from "./plan-for.ts";

/** Exactly who would get a reminder and how, and why the others get none; nothing is sent. */
export const previewReminders = defineQuery({
  action: "assignment.remind",
  input: AssignmentRef,
  guard: (a) => requireAssignment(a, "assignment.remind", a.input.assignmentId),
  run: async ({ tx, actor, runtime, subject }) => {
    const plans = await planFor({ tx, orgId: actor.orgId, now: runtime.clock.now() }, subject);
    const nameOf = await findNames(
      tx,
      plans.map(({ userId }) => userId),
    );
    return plans.map((plan) => ({ name: nameOf(plan.userId), ...plan })).sort((a, b) => (a.name < b.name ? -1 : 1));
  },
});
