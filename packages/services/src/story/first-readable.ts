import { reviewRequests } from "@starboard/db/tables/review-requests";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { and, eq, min } from "drizzle-orm";
import { type StoryRow, storyAccess } from "../guards/require-story.ts";

/** The number of the oldest revision somebody may read: who reads for a review alone, the one that was asked about. */
export async function firstReadable(tx: Tx, actor: PersonActor, story: StoryRow): Promise<number> {
  if (actor.userId === story.authorId) return 1;
  const access = await storyAccess(tx, story);
  if (can(actor, "story.read", { ...access, reviewerIds: [] })) return 1;
  const [asked] = await tx
    .select({ seq: min(storyRevisions.seq) })
    .from(reviewRequests)
    .innerJoin(storyRevisions, eq(storyRevisions.id, reviewRequests.revisionId))
    .where(and(eq(reviewRequests.storyId, story.id), eq(reviewRequests.reviewerId, actor.userId)));
  return asked?.seq ?? story.version;
}
