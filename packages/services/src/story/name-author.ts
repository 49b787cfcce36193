import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { PersonActor } from "@starboard/domain/actor";
import { and, eq } from "drizzle-orm";
import { type StoryRow, storyAccess } from "../guards/require-story.ts";
import { findNames } from "../identity/find-names.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";

/** Whose story it is, as the reader may know: who reads it only as a peer under pseudonyms gets the pseudonym. */
export async function nameAuthor(tx: Tx, actor: PersonActor, story: StoryRow): Promise<string> {
  const isOwn = actor.userId === story.authorId;
  if (isOwn || can(actor, "story.read", { ...(await storyAccess(tx, story)), reviewerIds: [] }))
    return (await findNames(tx, [story.authorId]))(story.authorId);
  const asked = await tx
    .select()
    .from(reviewRequests)
    .where(and(eq(reviewRequests.storyId, story.id), eq(reviewRequests.reviewerId, actor.userId)));
  const [request] = [...asked.filter(({ roundId }) => roundId === null), ...asked];
  const nameOf = await findPartyNames(tx, actor.userId, asked, [story.authorId]);
  return nameOf(request ?? { roundId: null, candidateId: story.authorId, reviewerId: null }, story.authorId);
}
