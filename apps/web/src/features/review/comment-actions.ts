import { generaliseRemark } from "@starboard/domain/remark-text";
import { showToast } from "@starboard/ui/toast";
import type { ReviewComment, TextRange, Written } from "@/features/marked-text/index.ts";
import { remarkActions } from "@/features/remarks/index.ts";
import { errorForScreen } from "@/trpc/error-for-screen.ts";
import type { Server } from "@/trpc/use-server.ts";
import { callName } from "./call-name.ts";

export interface NewComment extends TextRange {
  quote: string;
}

export interface CommentActionsOf extends Server {
  requestId: string;
  candidateName: string;
  /** Called with what was written, before it is on the page. */
  onWritten: (commentId: string) => void;
}

/** Adds, changes and takes back the comments and suggested edits of a review that is not submitted. */
export function commentActions({ requestId, candidateName, onWritten, ...server }: CommentActionsOf) {
  const { trpc, client, queryClient } = server;
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.review.get.queryKey({ requestId }) });

  const addComment = async (
    { section, start, end, quote }: NewComment,
    { text: body, mentions, remarkId }: Omit<Written, "line">,
    replacesId?: string,
  ) => {
    const words = { body, mentions, ...(remarkId && { remarkId }) };
    const { commentId } = await client.comment.add.mutate({ requestId, section, start, end, quote, ...words });
    if (replacesId) await client.comment.delete.mutate({ commentId: replacesId });
    onWritten(commentId);
    await refresh();
    return commentId;
  };

  const suggestEdit = async (
    range: NewComment,
    { text: replacement, line: reason }: Pick<Written, "text" | "line">,
    replacesId?: string,
  ) => {
    const { suggestionId } = await client.suggestion.add.mutate({
      requestId,
      ...range,
      replacement,
      reason,
      ...(replacesId && { replacesId }),
    });
    onWritten(suggestionId);
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
      await client.comment.delete.mutate({ commentId: comment.id });
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

  /** Keeps a comment just written as a remark: the name and the words in it become placeholders. */
  const keepAsRemark = async ({ id, body, exact }: ReviewComment) => {
    const { keep, drop } = remarkActions(server);
    const general = generaliseRemark(body, { name: callName(candidateName), words: exact });
    try {
      const { remarkId } = await keep({ body: general, commentId: id });
      showToast({ title: "Saved as a remark", text: general, tone: "done", undo: { run: () => void drop(remarkId) } });
    } catch (error) {
      showToast({ title: "Not saved as a remark", text: errorForScreen(error).message, tone: "failed" });
    }
    await refresh();
  };

  return { addComment, suggestEdit, deleteComment, keepAsRemark };
}
