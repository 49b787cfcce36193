"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";
import type { ReviewDraft } from "./review-draft.ts";

export interface LeftoverDraftProps {
  leftover: ReviewDraft;
  onSettle: (isTaken: boolean) => void;
}

/** This device has a version that could not be sent, and another one was saved since: the person chooses. */
export function LeftoverDraft({ leftover, onSettle }: LeftoverDraftProps) {
  const rated = Object.keys(leftover.values).length;
  return (
    <div className="mt-4">
      <Strip
        tone="news"
        role="status"
        actions={
          <>
            <TextButton onClick={() => onSettle(true)}>Use the one of this device</TextButton>
            <TextButton onClick={() => onSettle(false)}>Keep what is shown</TextButton>
          </>
        }
      >
        This device still has a draft with {rated} of 6 ratings that could not be saved. Another one was saved elsewhere
        since.
      </Strip>
    </div>
  );
}
