"use client";

import { showToast } from "@starboard/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { noteIdOf, type ReviewComment, type TextRange, type Written } from "@/features/marked-text/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import { useTRPC } from "@/trpc/use-trpc.ts";

export interface NewComment extends TextRange {
  quote: string;
}

/** Adds, changes and takes back the comments and suggested edits of a review that is not submitted. */
export function useCommentActions(requestId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });
  const add = useMutation(trpc.comment.add.mutationOptions());
  const suggest = useMutation(trpc.suggestion.add.mutationOptions());
  const remove = useMutation(trpc.comment.delete.mutationOptions());

  // The keyboard goes on from what was just written, as soon as its note is on the page.
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const note = awaited.current && document.getElementById(noteIdOf(awaited.current));
    if (!note) return;
    awaited.current = null;
    note.focus();
  });

  const addComment = async (
    { section, start, end, quote }: NewComment,
    { text: body, mentions, remarkId }: Omit<Written, "line">,
    replacesId?: string,
  ) => {
    const words = { body, mentions, ...(remarkId && { remarkId }) };
    const { commentId } = await add.mutateAsync({ requestId, section, start, end, quote, ...words });
    if (replacesId) await remove.mutateAsync({ commentId: replacesId });
    awaited.current = commentId;
    await refresh();
    return commentId;
  };

  const suggestEdit = async (
    range: NewComment,
    { text: replacement, line: reason }: Pick<Written, "text" | "line">,
    replacesId?: string,
  ) => {
    const { suggestionId } = await suggest.mutateAsync({
      requestId,
      ...range,
      replacement,
      reason,
      ...(replacesId && { replacesId }),
    });
    awaited.current = suggestionId;
    await refresh();
    return suggestionId;
  };

  const deleteComment = async (comment: ReviewComment) => {
    const { section, start, end, exact: quote, body, replacement, remarkId } = comment;
    const mentions = comment.mentioned.map(({ userId }) => userId);
    const range = { section, start, end, quote };
    const what = replacement === null ? "comment" : "suggestion";
    const putBack = () =>
      replacement === null
        ? addComment(range, { text: body, mentions, ...(remarkId && { remarkId }) })
        : suggestEdit(range, { text: replacement, line: body });
    try {
      await remove.mutateAsync({ commentId: comment.id });
    } catch (error) {
      showToast({ title: `The ${what} is still there`, text: errorForScreen(error).message, tone: "failed" });
      return;
    }
    await refresh();
    showToast({
      title: replacement === null ? "Comment deleted" : "Suggestion deleted",
      undo: {
        run: () =>
          void putBack().catch((error: unknown) =>
            showToast({
              title: `The ${what} could not be put back`,
              text: `${errorForScreen(error).message} It read: “${replacement ?? body}”`,
              tone: "failed",
              timeoutMs: 0,
            }),
          ),
      },
    });
  };

  return { addComment, suggestEdit, deleteComment, deletingId: remove.isPending ? remove.variables.commentId : null };
}
