import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { makeAnchor } from "@starboard/domain/anchor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { AddComment } from "@starboard/domain/review";
import { eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** A remark on a range of the pinned revision. Throws CONFLICT when the range does not hold the quoted words. */
export const addComment = defineMutation({
  action: "comment.create",
  input: AddComment,
  guard: (a) => requireRequest(a, "comment.create", a.input.requestId),
  run: async ({ tx, actor, runtime, input, subject: request, audit }) => {
    const [revision] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, request.revisionId));
    if (!revision) throw notFound("revision");
    const text = revision.sections[input.section];
    if (text.slice(input.start, input.end) !== input.quote) {
      throw new StarboardError("CONFLICT", "The selected words are not in this text any more. Select them again.");
    }
    const { start, end, exact, prefix, suffix } = makeAnchor(text, input.start, input.end);
    const commentId = makeId(runtime.clock);
    await tx.insert(comments).values({
      orgId: actor.orgId,
      id: commentId,
      requestId: request.id,
      revisionId: revision.id,
      authorId: actor.userId,
      section: input.section,
      startOffset: start,
      endOffset: end,
      exact,
      prefix,
      suffix,
      body: input.body,
      createdAt: runtime.clock.now(),
    });
    audit({ subjectId: commentId, fields: ["section", "range", "body"] });
    return { commentId };
  },
});
