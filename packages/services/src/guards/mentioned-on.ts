import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { reviews } from "@starboard/db/tables/reviews";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import type { RequestAccess, StoryAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { mentionToken } from "@starboard/domain/mention-text";
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { isReviewing } from "../story/is-reviewing.ts";
import { storyAccess } from "./require-story.ts";

/**
 * What `can` needs to know of the story where the asker is no party but named in the submitted review. Who reviews the
 * story themselves reads no other review of it meanwhile.
 */
export async function mentionedOn(
  tx: Tx,
  actor: Actor,
  request: { id: string; storyId: string },
  { candidateId, reviewerId }: RequestAccess,
): Promise<{ mentionedOn: StoryAccess } | undefined> {
  if (actor.kind !== "person" || actor.userId === candidateId || actor.userId === reviewerId) return;
  const [named] = await tx
    .select({ story: stories })
    .from(reviews)
    .innerJoin(stories, eq(stories.id, request.storyId))
    .where(
      and(
        eq(reviews.requestId, request.id),
        isNotNull(reviews.submittedAt),
        inArray(reviews.requestId, requestsNaming(tx, actor.userId)),
      ),
    );
  if (!named || (await isReviewing(tx, actor.userId, request.storyId))) return;
  return { mentionedOn: await storyAccess(tx, named.story) };
}

/** The requests whose comments or answers name somebody. */
export const requestsNaming = (tx: Tx, userId: string) => {
  const token = mentionToken(userId);
  return tx
    .select({ id: comments.requestId })
    .from(comments)
    .leftJoin(commentReplies, eq(commentReplies.commentId, comments.id))
    .where(sql`position(${token} in ${comments.body} || coalesce(${commentReplies.body}, '')) > 0`);
};
