import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import type { StoryRow } from "../guards/require-story.ts";

/** The story of a request whose candidate is authorised already: only authors ask for a review. */
export async function lockStory(tx: Tx, storyId: string): Promise<StoryRow> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId)).for("update");
  if (!story) throw notFound("story");
  return story;
}
