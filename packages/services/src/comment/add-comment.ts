import { AddComment } from "@starboard/domain/review";
import { requireRequest } from "../guards/require-request.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { keepComment } from "./keep-comment.ts";
import { readQuoted } from "./read-quoted.ts";

/** A remark on a range of the pinned revision. Throws CONFLICT when the range does not hold the quoted words. */
export const addComment = defineMutation({
  action: "comment.create",
  input: AddComment,
  guard: (a) => requireRequest(a, "comment.create", a.input.requestId),
  run: async (a) => {
    const text = await readQuoted(a, a.input);
    const commentId = await keepComment(a, text, a.input, { body: a.input.body });
    a.audit({ subjectId: commentId, fields: ["section", "range", "body"] });
    return { commentId };
  },
});
