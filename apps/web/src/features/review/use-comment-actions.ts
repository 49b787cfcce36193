"use client";

import { useEffect, useRef } from "react";
import type { Written } from "@/features/marked-text/index.ts";
import { noteIdOf, type ReviewComment } from "@/features/marked-text/index.ts";
import { fetchAct } from "@/features/shell/index.ts";
import { useServer } from "@/trpc/use-server.ts";
import type { Composing } from "./composing.ts";
import { loadKit } from "./load-kit.ts";

/** What a coach does with comments while the review is written. Its code comes with the first of these acts. */
export function useCommentActions(requestId: string, candidateName: string) {
  const server = useServer();
  // The keyboard goes on from what was just written, as soon as its note is on the page.
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const note = awaited.current && document.getElementById(noteIdOf(awaited.current));
    if (!note) return;
    awaited.current = null;
    note.focus();
  });
  const of = {
    ...server,
    requestId,
    candidateName,
    onWritten: (commentId: string) => {
      awaited.current = commentId;
    },
  };
  return {
    /** Throws what the server says. */
    keepComposed: async ({ kind, range, replacesId }: Composing, written: Written) => {
      const { addComment, suggestEdit } = (await loadKit()).commentActions(of);
      return (kind === "comment" ? addComment : suggestEdit)(range, written, replacesId);
    },
    deleteComment: async (comment: ReviewComment) =>
      (await fetchAct(loadKit))?.commentActions(of).deleteComment(comment),
    keepAsRemark: async (comment: ReviewComment) => (await fetchAct(loadKit))?.commentActions(of).keepAsRemark(comment),
  };
}
