import { practices } from "@starboard/db/tables/practices";
import { stories } from "@starboard/db/tables/stories";
import { RecordPractice } from "@starboard/domain/practice";
import { eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Notes that the author said the story aloud; the same operation counts once. */
export const recordPractice = defineMutation({
  action: "practice.record",
  input: RecordPractice,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "practice.record", input.storyId, { isLocked: true }),
  run: async ({ tx, runtime, input, subject: story, audit }) => {
    const now = runtime.clock.now();
    const { operationId, seconds } = input;
    const added = await tx
      .insert(practices)
      .values({
        orgId: story.orgId,
        id: makeId(runtime.clock),
        storyId: story.id,
        operationId,
        seconds,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: practices.id });
    if (added.length > 0) await tx.update(stories).set({ practisedAt: now }).where(eq(stories.id, story.id));
    audit({ subjectId: story.id, fields: ["practised"] });
    return { practisedAt: now };
  },
});
