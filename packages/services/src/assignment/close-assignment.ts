import { assignments } from "@starboard/db/tables/assignments";
import { AssignmentRef } from "@starboard/domain/story-assignment";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { requireClosableAssignment } from "../guards/require-assignment.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { forgetNews } from "./forget-news.ts";

/** Puts an assignment away, or brings it back: nobody is asked or reminded while it is away. */
export const closeAssignment = defineMutation({
  action: "assignment.close",
  input: AssignmentRef.extend({ closed: z.boolean() }),
  guard: (a) => requireClosableAssignment(a, a.input.assignmentId),
  run: async ({ tx, actor, runtime, input, subject: { assignment, everybody }, audit, announce }) => {
    const userIds = everybody.map(({ userId }) => userId);
    const closedAt = input.closed ? (assignment.closedAt ?? runtime.clock.now()) : null;
    await tx.update(assignments).set({ closedAt }).where(eq(assignments.id, assignment.id));
    audit({ subjectId: assignment.id, fields: ["closed"] });
    if (closedAt) await forgetNews(tx, assignment.id, userIds);
    announce({ topic: "readiness", id: assignment.id, audience: [actor.userId, ...userIds] });
    announce({ topic: "notification", id: assignment.id, audience: userIds });
    return { closedAt };
  },
});
