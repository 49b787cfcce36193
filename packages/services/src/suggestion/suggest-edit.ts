import { comments } from "@starboard/db/tables/comments";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { makeAnchor } from "@starboard/domain/anchor";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { findEditFault, MAX_SUGGESTIONS, SuggestEdit } from "@starboard/domain/suggestion";
import { and, eq, isNotNull } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/**
 * Other words for a range of the pinned revision, new or in place of an own earlier suggestion. Throws CONFLICT when
 * the range does not hold the quoted words, INVALID when another suggestion stands on some of them.
 */
export const suggestEdit = defineMutation({
  action: "suggestion.create",
  input: SuggestEdit,
  // The lock makes of two suggestions at a time on the same words a first and a second.
  guard: (a) => requireRequest(a, "suggestion.create", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, audit }) => {
    const { section, replacement, replacesId } = input;
    const [revision] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, request.revisionId));
    if (!revision) throw notFound("revision");
    const text = revision.sections[section];
    if (text.slice(input.start, input.end) !== input.quote) {
      throw new StarboardError("CONFLICT", "The selected words are not in this text any more. Select them again.");
    }
    const earlier = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.requestId, request.id), isNotNull(comments.replacement)));
    const others = earlier.filter((one) => one.id !== replacesId);
    if (replacesId && others.length === earlier.length) throw notFound("suggestion");
    if (others.length >= MAX_SUGGESTIONS) {
      throw new StarboardError("INVALID", `A review takes ${MAX_SUGGESTIONS} suggestions. Say the rest in a comment.`);
    }
    const ranges = others
      .filter((one) => one.section === section)
      .map((one) => ({ start: one.startOffset, end: one.endOffset }));
    const fault = findEditFault(text, input, ranges);
    if (fault) throw new StarboardError("INVALID", fault);
    if (replacesId) await tx.delete(comments).where(eq(comments.id, replacesId));
    const { start, end, exact, prefix, suffix } = makeAnchor(text, input.start, input.end);
    const suggestionId = makeId(runtime.clock);
    await tx.insert(comments).values({
      orgId: actor.orgId,
      id: suggestionId,
      requestId: request.id,
      revisionId: revision.id,
      authorId: actor.userId,
      section,
      startOffset: start,
      endOffset: end,
      exact,
      prefix,
      suffix,
      body: "",
      replacement,
      createdAt: runtime.clock.now(),
    });
    audit({ subjectId: suggestionId, fields: ["section", "range", "replacement"] });
    return { suggestionId };
  },
});
