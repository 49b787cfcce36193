import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { and, eq } from "drizzle-orm";

/** A revision by its number within the story. Throws NOT_FOUND where the story has none of that number. */
export async function getRevision(tx: Tx, storyId: string, seq: number) {
  const [revision] = await tx
    .select()
    .from(storyRevisions)
    .where(and(eq(storyRevisions.storyId, storyId), eq(storyRevisions.seq, seq)));
  if (!revision) throw notFound("version");
  return revision;
}
