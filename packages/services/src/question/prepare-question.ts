import { preparedQuestions } from "@starboard/db/tables/prepared-questions";
import { PrepareQuestion } from "@starboard/domain/question";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Marks a question as prepared with a story of the caller's; said again with another story, that one answers it. */
export const prepareQuestion = defineMutation({
  action: "question.prepare",
  input: PrepareQuestion,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "question.prepare", input.storyId),
  run: async ({ tx, actor, runtime, input, subject: story, audit }) => {
    const { orgId, userId } = actor;
    const answer = { storyId: story.id, createdAt: runtime.clock.now() };
    await tx
      .insert(preparedQuestions)
      .values({ orgId, id: makeId(runtime.clock), userId, questionId: input.questionId, ...answer })
      .onConflictDoUpdate({
        target: [preparedQuestions.orgId, preparedQuestions.userId, preparedQuestions.questionId],
        set: answer,
      });
    audit({ subjectId: story.id, fields: ["prepared"] });
    return { preparedAt: answer.createdAt };
  },
});
