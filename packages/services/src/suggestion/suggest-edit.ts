import { comments } from "@starboard/db/tables/comments";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { findEditFault } from "@starboard/domain/suggested-edit";
import { MAX_SUGGESTIONS, SuggestEdit } from "@starboard/domain/suggestion";
import { and, eq, isNotNull } from "drizzle-orm";
import { keepComment } from "../comment/keep-comment.ts";
import { readQuoted } from "../comment/read-quoted.ts";
import { requireRequest } from "../guards/require-request.ts";
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
  run: async (a) => {
    const { tx, input, subject: request, audit } = a;
    const { section, replacement, replacesId } = input;
    const text = await readQuoted(a, input);
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
    const suggestionId = await keepComment(a, text, input, { body: input.reason, replacement });
    audit({ subjectId: suggestionId, fields: ["section", "range", "replacement", "reason"] });
    return { suggestionId };
  },
});
