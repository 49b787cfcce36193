import { can } from "@starboard/domain/access";
import { AssignmentRef } from "@starboard/domain/story-assignment";
import { groupOf, requireAssignment } from "../guards/require-assignment.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";
import { describeScopes } from "./describe-scope.ts";
import { loadProgress } from "./load-progress.ts";

/** One assignment with those of its people whom the caller answers for, by name: how far they are, who is exempt and why, who was reminded when. */
export const getAssignment = defineQuery({
  action: "assignment.read",
  input: AssignmentRef,
  guard: (a) => requireAssignment(a, "assignment.read", a.input.assignmentId),
  run: async ({ tx, actor, runtime, subject }) => {
    const { assignment, people, everybody } = subject;
    const { id, stories, competencies, dueOn, note, createdAt, closedAt } = assignment;
    const userIds = people.map(({ userId }) => userId);
    const scopeOf = await describeScopes(tx, [assignment]);
    const nameOf = await findNames(tx, userIds);
    const progressFor = await loadProgress({ tx, orgId: actor.orgId, now: runtime.clock.now() }, [id], userIds);
    return {
      ...{ id, stories, competencies, dueOn, note, createdAt, closedAt },
      scope: scopeOf(assignment),
      mayClose: can(actor, "assignment.close", groupOf(subject)),
      /** People of other leads' teams of whom it is asked too: how many, and nothing else. */
      elsewhere: everybody.length - people.length,
      people: userIds
        .map((userId) => ({ name: nameOf(userId), ...progressFor(assignment, userId) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  },
});
