import { assignmentReminders } from "@starboard/db/tables/assignment-reminders";
import { assignments } from "@starboard/db/tables/assignments";
import { StarboardError } from "@starboard/domain/errors";
import { RemindOfAssignment } from "@starboard/domain/story-assignment";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import { requireAssignment } from "../guards/require-assignment.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { planFor } from "./plan-for.ts";

/** Reminds those whom the preview named, if they still are to be. Who is not, is counted and gets nothing. */
export const remindOfAssignment = defineMutation({
  action: "assignment.remind",
  input: RemindOfAssignment,
  guard: (a) => requireAssignment(a, "assignment.remind", a.input.assignmentId),
  run: async ({ tx, actor, runtime, input, subject, enqueue, audit, announce }) => {
    const { orgId } = actor;
    const { id: assignmentId } = subject.assignment;
    // One at a time: of two leads, or two clicks, the second finds the reminders of the first.
    const [locked] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId)).for("update");
    if (locked?.closedAt) {
      throw new StarboardError("CONFLICT", "This assignment is put away. Bring it back before you remind anybody.");
    }
    const now = runtime.clock.now();
    const wanted = new Set(input.userIds);
    const plans = await planFor({ tx, orgId, now }, subject);
    const reminded = plans.filter(({ userId, spared }) => spared === null && wanted.has(userId));
    if (reminded.length > 0) {
      const id = makeId(runtime.clock);
      const sent = { orgId, id, assignmentId, sentBy: actor.userId, createdAt: now };
      await tx.insert(assignmentReminders).values(reminded.map(({ userId }) => ({ ...sent, userId })));
      enqueue(notify, { orgId, kind: "assignment-reminder", subjectId: assignmentId, eventId: id });
    }
    for (const { userId } of reminded) audit({ subjectId: userId, fields: ["reminder"] });
    announce({ topic: "readiness", id: assignmentId, audience: [actor.userId] });
    return { reminded: reminded.length, spared: wanted.size - reminded.length };
  },
});
