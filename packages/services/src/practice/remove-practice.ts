import { practices } from "@starboard/db/tables/practices";
import { stories } from "@starboard/db/tables/stories";
import { RemovePractice } from "@starboard/domain/practice";
import { eq, sql } from "drizzle-orm";
import { requirePractice } from "../guards/require-practice.ts";
import { tellLeads } from "../readiness/tell-leads.ts";
import { keepFacts } from "../rollup/keep-facts.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Deletes one practice with what was said; the story was last said aloud when the newest that is left says so. */
export const removePractice = defineMutation({
  action: "practice.remove",
  input: RemovePractice,
  guard: ({ tx, actor, input }) => requirePractice(tx, actor, "practice.remove", input.practiceId),
  run: async ({ tx, subject: { id, storyId }, audit, announce }) => {
    // Held, so that none is recorded between looking for the newest and writing it down.
    const [story] = await tx.select().from(stories).where(eq(stories.id, storyId)).for("update");
    await tx.delete(practices).where(eq(practices.id, id));
    const newest = sql`(select max(created_at) from practices where story_id = ${storyId})`;
    await tx.update(stories).set({ practisedAt: newest }).where(eq(stories.id, storyId));
    await keepFacts(tx, [storyId]);
    if (story?.visibility === "team") await tellLeads({ tx, announce }, story.authorId);
    audit({ subjectId: id });
    return { practiceId: id };
  },
});
