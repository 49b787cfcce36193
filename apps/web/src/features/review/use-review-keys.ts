"use client";

import { RATING_VALUES } from "@starboard/domain/review-ratings";
import type { Rating } from "@starboard/rules/anchors";
import { useKeys } from "@starboard/ui/keys";

export interface ReviewKeys {
  rate: (value: Rating) => void;
  toRating: () => void;
  stepComment: (direction: 1 | -1) => void;
  stepSentence: (direction: 1 | -1) => Promise<unknown>;
  comment: () => Promise<unknown>;
  remark: () => Promise<unknown>;
  suggest: () => Promise<unknown>;
  quote: () => Promise<unknown>;
  toVerdict: () => void;
  submit: () => void;
}

/** The keys of a review that is being written; the sheet lists them. Single keys rest while somebody types. */
export function useReviewKeys(keys: ReviewKeys): void {
  useKeys("Rating", [
    ...RATING_VALUES.map((value) => ({
      keys: String(value),
      label: `Rate the open dimension ${value}`,
      run: () => keys.rate(value),
    })),
    { keys: "o", label: "To the open dimension", run: keys.toRating },
    {
      keys: ["ArrowUp", "ArrowDown"],
      label: "Dimension above or below, from a dimension",
      run: () => undefined,
      off: true,
    },
    { keys: "q", label: "Take the selected words as its quote", run: () => void keys.quote() },
    { keys: "v", label: "To the verdict", run: keys.toVerdict },
    { keys: "Mod+Enter", label: "Submit", run: keys.submit },
  ]);
  useKeys("Comments", [
    { keys: ".", label: "Select the next sentence", run: () => void keys.stepSentence(1) },
    { keys: ",", label: "Select the sentence before", run: () => void keys.stepSentence(-1) },
    { keys: "c", label: "Comment on the selected words", run: () => void keys.comment() },
    { keys: "r", label: "Comment on them with a remark of yours", run: () => void keys.remark() },
    { keys: "/", label: "In an empty comment: find a remark", run: () => undefined, off: true },
    { keys: "@", label: "In a comment: name somebody who reads the story", run: () => undefined, off: true },
    { keys: "e", label: "Suggest an edit of the selected words", run: () => void keys.suggest() },
    { keys: "j", label: "Next comment", run: () => keys.stepComment(1) },
    { keys: "k", label: "Comment before", run: () => keys.stepComment(-1) },
  ]);
}
