import { preparedQuestions } from "@starboard/db/tables/prepared-questions";
import { stories } from "@starboard/db/tables/stories";
import { storyCurrentEvaluations } from "@starboard/db/tables/story-current-evaluations";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What questions are held against in the browser: the caller's stories with their text, and what is prepared. */
export const getQuestionDesk = defineQuery({
  action: "question.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "question.read"),
  run: async ({ tx, actor }) => {
    const own = and(eq(stories.authorId, actor.userId), isNull(stories.archivedAt));
    const found = await tx
      .select({
        id: stories.id,
        kind: stories.kind,
        title: stories.title,
        question: stories.question,
        competencies: stories.competencies,
        practisedAt: stories.practisedAt,
        sections: storyRevisions.sections,
        score: storyCurrentEvaluations.score,
        band: storyCurrentEvaluations.band,
      })
      .from(stories)
      .innerJoin(storyRevisions, eq(storyRevisions.id, stories.currentRevisionId))
      .leftJoin(storyCurrentEvaluations, eq(storyCurrentEvaluations.storyId, stories.id))
      .where(own)
      .orderBy(desc(stories.updatedAt), stories.id);
    const prepared = await tx
      .select({
        questionId: preparedQuestions.questionId,
        storyId: preparedQuestions.storyId,
        preparedAt: preparedQuestions.createdAt,
      })
      .from(preparedQuestions)
      .innerJoin(stories, eq(stories.id, preparedQuestions.storyId))
      .where(and(eq(preparedQuestions.userId, actor.userId), own))
      .orderBy(asc(preparedQuestions.questionId));
    return { stories: found, prepared };
  },
});
