import { practices } from "@starboard/db/tables/practices";
import { stories } from "@starboard/db/tables/stories";
import { PRACTICES_SHOWN } from "@starboard/domain/practice";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineQuery } from "../verb/define-query.ts";

/** What the caller has said aloud, newest first, with the figures and without what was said. */
export const listPractices = defineQuery({
  action: "practice.list",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "practice.list"),
  run: ({ tx, actor }) =>
    tx
      .select({
        id: practices.id,
        /** The device knows its recording by this. */
        operationId: practices.operationId,
        storyId: practices.storyId,
        storyTitle: stories.title,
        seconds: practices.seconds,
        questionId: practices.questionId,
        targetSeconds: practices.targetSeconds,
        laps: practices.laps,
        words: practices.words,
        fillers: practices.fillers,
        pointsSaid: practices.pointsSaid,
        pointsWritten: practices.pointsWritten,
        hasTranscript: sql<boolean>`${practices.transcript} is not null`,
        createdAt: practices.createdAt,
      })
      .from(practices)
      .innerJoin(stories, eq(stories.id, practices.storyId))
      .where(eq(stories.authorId, actor.userId))
      .orderBy(desc(practices.createdAt), desc(practices.id))
      .limit(PRACTICES_SHOWN),
});
