import { practices } from "@starboard/db/tables/practices";
import { stories } from "@starboard/db/tables/stories";
import { RecordPractice } from "@starboard/domain/practice";
import { and, eq } from "drizzle-orm";
import { requireStory } from "../guards/require-story.ts";
import { makeId } from "../make-id.ts";
import { tellLeads } from "../readiness/tell-leads.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Notes that the author said the story aloud, with what was counted of it; the same operation counts once. */
export const recordPractice = defineMutation({
  action: "practice.record",
  input: RecordPractice,
  guard: ({ tx, actor, input }) => requireStory(tx, actor, "practice.record", input.storyId, { isLocked: true }),
  run: async ({ tx, runtime, input, subject: story, audit, announce }) => {
    const now = runtime.clock.now();
    const id = makeId(runtime.clock);
    const added = await tx
      .insert(practices)
      .values({ ...input, orgId: story.orgId, id, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: practices.id });
    audit({ subjectId: story.id, fields: input.transcript === null ? ["practised"] : ["practised", "transcript"] });
    if (added.length > 0) {
      await tx.update(stories).set({ practisedAt: now }).where(eq(stories.id, story.id));
      await keepFacts(tx, [story.id]);
      if (story.visibility === "team") await tellLeads({ tx, announce }, story.authorId);
      return { practiceId: id, practisedAt: now };
    }
    const [there] = await tx
      .select({ practiceId: practices.id, practisedAt: practices.createdAt })
      .from(practices)
      .where(and(eq(practices.storyId, story.id), eq(practices.operationId, input.operationId)));
    return there ?? { practiceId: id, practisedAt: now };
  },
});
