import { assignments } from "@starboard/db/tables/assignments";
import { hasRole } from "@starboard/domain/actor";
import { StarboardError } from "@starboard/domain/errors";
import { AddAssignment } from "@starboard/domain/story-assignment";
import { notify } from "@starboard/jobs/contracts/notify";
import { requireScope } from "../guards/require-scope.ts";
import { waitForLeadDigest } from "../lead-digest/wait-for-lead-digest.ts";
import { localDate } from "../notification/local-time.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Asks stories of a person, a team or a cohort, by a day. The same id sent again is the assignment that is there. */
export const addAssignment = defineMutation({
  action: "assignment.create",
  input: AddAssignment,
  guard: (a) => requireScope(a, a.input.scope),
  run: async ({ tx, actor, runtime, input, subject: { scope, people }, enqueue, audit, announce }) => {
    const { orgId } = actor;
    const { id, stories, competencies, dueOn, note } = input;
    const now = runtime.clock.now();
    // Where the day begins last: what is today for anybody is no mistake.
    if (dueOn < localDate("Etc/GMT+12", now)) {
      throw new StarboardError("INVALID", "This day is over. Choose one that is still to come.", { field: "dueOn" });
    }
    const added = await tx
      .insert(assignments)
      .values({
        ...scope,
        ...{ orgId, id, stories, competencies: [...new Set(competencies)], dueOn, note },
        createdBy: actor.userId,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: assignments.id });
    if (added.length > 0) {
      enqueue(notify, { orgId, kind: "assignment-given", subjectId: id, eventId: id });
      announce({ topic: "readiness", id, audience: [actor.userId, ...people.map(({ userId }) => userId)] });
      if (hasRole(actor, "lead")) await waitForLeadDigest({ tx, orgId, userId: actor.userId, after: now });
    }
    audit({ subjectId: id, fields: ["assignment", input.scope.kind] });
    return { assignmentId: id, people: people.length };
  },
});
