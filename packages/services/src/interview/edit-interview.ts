import { interviews } from "@starboard/db/tables/interviews";
import { EditInterview } from "@starboard/domain/interview";
import { eq } from "drizzle-orm";
import { requireInterview } from "../guards/require-interview.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Another day, organisation, role or profile for an interview of the caller's. */
export const editInterview = defineMutation({
  action: "interview.edit",
  input: EditInterview,
  guard: ({ tx, actor, input }) => requireInterview(tx, actor, "interview.edit", input.interviewId),
  run: async ({ tx, input, subject: { id }, audit }) => {
    const { day, organisation, role, profile } = input;
    await tx.update(interviews).set({ day, organisation, role, profile }).where(eq(interviews.id, id));
    audit({ subjectId: id, fields: ["day", "organisation", "role", "profile"] });
    return { interviewId: id };
  },
});
