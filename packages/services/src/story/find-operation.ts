import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { and, eq } from "drizzle-orm";

/** The revision that an operation has made of a story; undefined when it was not sent before. */
export async function findOperation(tx: Tx, storyId: string, operationId: string) {
  const [known] = await tx
    .select({ revisionId: storyRevisions.id, version: storyRevisions.seq })
    .from(storyRevisions)
    .where(and(eq(storyRevisions.storyId, storyId), eq(storyRevisions.operationId, operationId)));
  return known;
}
