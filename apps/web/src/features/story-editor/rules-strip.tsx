"use client";

import { Strip } from "@starboard/ui/strip";
import { TextButton } from "@starboard/ui/text-button";

export interface RulesStripProps {
  isFailed: boolean;
  /** Those of an earlier state of the text are still shown. */
  hasFindings: boolean;
  onRetry: () => void;
}

/** That the findings could not be worked out, what that means for the text, and the way to try again. */
export function RulesStrip({ isFailed, hasFindings, onRetry }: RulesStripProps) {
  return (
    <div role="status" className="empty:hidden">
      {isFailed ? (
        <Strip tone="failed" actions={<TextButton onClick={onRetry}>Try again</TextButton>}>
          <b>The findings could not be worked out.</b> The rules did not start or broke off.{" "}
          {hasFindings ? "What is shown is of an earlier state of the text. " : null}Your text is not affected.
        </Strip>
      ) : null}
    </div>
  );
}
