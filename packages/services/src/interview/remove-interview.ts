import { interviews } from "@starboard/db/tables/interviews";
import { RemoveInterview } from "@starboard/domain/interview";
import { eq } from "drizzle-orm";
import { requireInterview } from "../guards/require-interview.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Takes an interview of the caller's away. */
export const removeInterview = defineMutation({
  action: "interview.remove",
  input: RemoveInterview,
  guard: ({ tx, actor, input }) => requireInterview(tx, actor, "interview.remove", input.interviewId),
  run: async ({ tx, subject: { id }, audit }) => {
    await tx.delete(interviews).where(eq(interviews.id, id));
    audit({ subjectId: id });
    return { interviewId: id };
  },
});
