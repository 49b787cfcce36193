import { commentReplies } from "@starboard/db/tables/comment-replies";
import { comments } from "@starboard/db/tables/comments";
import { reviews } from "@starboard/db/tables/reviews";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import type { RequestAccess, StoryAccess } from "@starboard/domain/access-subjects";
import type { Actor } from "@starboard/domain/actor";
import { mentionToken } from "@starboard/domain/mention";
import { and, eq, isNotNull, sql } from "drizzle-orm";
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
    .where(and(eq(reviews.requestId, request.id), isNotNull(reviews.submittedAt), isNamed(request.id, actor.userId)));
  if (!named || (await isReviewing(tx, actor.userId, request.storyId))) return;
  return { mentionedOn: await storyAccess(tx, named.story) };
}

const isNamed = (requestId: string, userId: string) => {
  const token = mentionToken(userId);
  return sql`exists (
    select from ${comments} where ${comments.requestId} = ${requestId} and (
      position(${token} in ${comments.body}) > 0
      or exists (select from ${commentReplies}
        where ${commentReplies.commentId} = ${comments.id} and position(${token} in ${commentReplies.body}) > 0)))`;
};
