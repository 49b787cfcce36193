"use client";

import type { Verdict } from "@starboard/domain/review-state";
import { Button } from "@starboard/ui/button";
import { FootBar, type FootBarProps } from "@starboard/ui/foot-bar";
import { Glyph } from "@starboard/ui/glyph";
import { Segmented } from "@starboard/ui/segmented";
import { TextButton } from "@starboard/ui/text-button";

export interface SubmitBarProps {
  /** What still stops the review; null where nothing does. */
  missing: string | null;
  verdict: Verdict | null;
  onVerdict: (verdict: Verdict) => void;
  /** Submits, or says what is missing. */
  onSubmit: () => void;
  /** The keys named beside it. */
  keys?: FootBarProps["keys"];
  submitLabel?: string;
  isBusy?: boolean;
}

const KEYS = [
  { keys: [",", "."], label: "select" },
  { keys: "c", label: "comment" },
  { keys: "e", label: "edit" },
  { keys: ["1", "5"], label: "rate" },
  { keys: "?", label: "all keys" },
];

/** The foot of a review: what is still missing, the verdict, and the one button. */
export function SubmitBar(props: SubmitBarProps) {
  const { missing, verdict, onVerdict, onSubmit, keys = KEYS, submitLabel = "Submit", isBusy = false } = props;
  return (
    <FootBar label="Verdict" keys={keys}>
      <span role="status">{missing ? <TextButton onClick={onSubmit}>{missing}</TextButton> : "Nothing missing"}</span>
      <div
        data-verdict=""
        data-foot="own"
        className="flex flex-1 items-center justify-between gap-2 max-sm:[&_label]:px-2"
      >
        <Segmented
          legend="Verdict"
          value={verdict ?? ""}
          onValueChange={(value) => onVerdict(value as Verdict)}
          options={[
            { value: "approved", label: "Approve", icon: <Glyph name="cone" /> },
            { value: "changes_asked", label: "Ask for changes", icon: <Glyph name="can" /> },
          ]}
        />
        <Button tone="primary" className="flex-none" busy={isBusy} onClick={onSubmit}>
          {submitLabel}
        </Button>
      </div>
    </FootBar>
  );
}
