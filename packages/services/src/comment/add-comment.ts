import { AddComment } from "@starboard/domain/review";
import { requireRequest } from "../guards/require-request.ts";
import { findOwnRemark } from "../remark/find-own-remark.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepComment } from "./keep-comment.ts";
import { keepMentions } from "./keep-mentions.ts";
import { readQuoted } from "./read-quoted.ts";

/**
 * A remark on a range of the pinned revision, perhaps from the own bank. Throws CONFLICT when the range does not hold
 * the quoted words, INVALID when it names somebody who may not read the story.
 */
export const addComment = defineMutation({
  action: "comment.create",
  input: AddComment,
  guard: (a) => requireRequest(a, "comment.create", a.input.requestId),
  run: async (a) => {
    const { tx, actor, input, subject: request } = a;
    const text = await readQuoted(a, input);
    if (input.remarkId) await findOwnRemark(tx, actor.userId, input.remarkId);
    const { body } = await keepMentions(tx, request, actor.userId, input);
    const { section, start, end, quote, remarkId } = input;
    const commentId = await keepComment(a, text, { section, start, end, quote }, { body, remarkId });
    a.audit({ subjectId: commentId, fields: ["section", "range", "body"] });
    return { commentId };
  },
});
