import { preparedQuestions } from "@starboard/db/tables/prepared-questions";
import { UnprepareQuestion } from "@starboard/domain/question";
import { and, eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Takes the caller's mark off a question; one without a mark stays as it is. */
export const unprepareQuestion = defineMutation({
  action: "question.unprepare",
  input: UnprepareQuestion,
  guard: ({ actor }) => requireOrganisation(actor, "question.unprepare"),
  run: async ({ tx, actor, input, audit }) => {
    const [gone] = await tx
      .delete(preparedQuestions)
      .where(and(eq(preparedQuestions.userId, actor.userId), eq(preparedQuestions.questionId, input.questionId)))
      .returning({ storyId: preparedQuestions.storyId });
    audit({ ...(gone ? { subjectId: gone.storyId } : {}), fields: ["prepared"] });
    return { storyId: gone?.storyId ?? null };
  },
});
