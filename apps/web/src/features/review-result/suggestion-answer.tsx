"use client";

import { TextButton } from "@starboard/ui/text-button";
import type { ReviewComment } from "@/features/marked-text/index.ts";
import type { ReviewData } from "./result-heading.tsx";
import type { useSuggestions } from "./use-suggestions.ts";

export interface SuggestionAnswerProps {
  suggestion: ReviewComment;
  data: ReviewData;
  actions: ReturnType<typeof useSuggestions>;
}

/** Below one suggested edit: take it or leave it out, or undo either. */
export function SuggestionAnswer({ suggestion, data, actions }: SuggestionAnswerProps) {
  const { isBusy, onTake, onRefuse, onUndo } = actions;
  const { decision, current, takenRevisionId } = suggestion;
  if (decision === "refused") {
    return (
      <TextButton aria-disabled={isBusy} onClick={() => void onRefuse([suggestion], false)}>
        Not refused after all
      </TextButton>
    );
  }
  if (decision !== null) {
    // The next save of the text ends the undo: from then on it would take that save back as well.
    if (takenRevisionId !== data.currentRevision.id) return null;
    const together = data.comments.filter((one) => one.takenRevisionId === takenRevisionId).length;
    return (
      <TextButton aria-disabled={isBusy} onClick={() => void onUndo()}>
        {together > 1 ? `Undo all ${together}` : "Undo"}
      </TextButton>
    );
  }
  const isGone = current.status === "orphaned";
  return (
    <>
      {isGone ? (
        <span className="w-full text-ink-3">These words are not in your text any more, so it cannot be taken.</span>
      ) : (
        <TextButton aria-disabled={isBusy} onClick={() => void onTake([suggestion])}>
          Take
        </TextButton>
      )}
      <TextButton aria-disabled={isBusy} onClick={() => void onRefuse([suggestion])}>
        Refuse
      </TextButton>
    </>
  );
}
