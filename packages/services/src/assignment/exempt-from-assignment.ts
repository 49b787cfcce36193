import { assignmentExemptions } from "@starboard/db/tables/assignment-exemptions";
import { notFound } from "@starboard/domain/errors";
import { ExemptFromAssignment } from "@starboard/domain/story-assignment";
import { and, eq } from "drizzle-orm";
import { requireAssignment } from "../guards/require-assignment.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { forgetNews } from "./forget-news.ts";

/** Takes one person out of an assignment for a reason, which the person reads too, or puts them back. */
export const exemptFromAssignment = defineMutation({
  action: "assignment.exempt",
  input: ExemptFromAssignment,
  guard: (a) => requireAssignment(a, "assignment.exempt", a.input.assignmentId),
  run: async ({ tx, actor, runtime, input, subject: { people }, audit, announce }) => {
    const { assignmentId, userId, reason } = input;
    if (!people.some((person) => person.userId === userId)) throw notFound("member");
    if (reason === null) {
      await tx
        .delete(assignmentExemptions)
        .where(and(eq(assignmentExemptions.assignmentId, assignmentId), eq(assignmentExemptions.userId, userId)));
    } else {
      await tx
        .insert(assignmentExemptions)
        .values({ orgId: actor.orgId, assignmentId, userId, reason, createdAt: runtime.clock.now() })
        .onConflictDoUpdate({
          target: [assignmentExemptions.orgId, assignmentExemptions.assignmentId, assignmentExemptions.userId],
          set: { reason },
        });
      await forgetNews(tx, assignmentId, [userId]);
    }
    audit({ subjectId: userId, fields: ["exemption"] });
    announce({ topic: "readiness", id: assignmentId, audience: [actor.userId, userId] });
    announce({ topic: "notification", id: assignmentId, audience: [userId] });
    return { isExempt: reason !== null };
  },
});
