"use client";

import { DISCARD_REASONS, type DiscardReason } from "@starboard/domain/discard-reasons";
import { Button } from "@starboard/ui/button";
import { ConfirmDialog } from "@starboard/ui/confirm-dialog";
import { RadioList } from "@starboard/ui/radio-list";
import { useState } from "react";
import { DISCARD_WORDS } from "./job-words.ts";

export interface DiscardDialogProps {
  count: number;
  failure: string | undefined;
  onDiscard: (reason: DiscardReason) => Promise<unknown>;
}

/** Asks for the reason, which goes into the audit log. */
export function DiscardDialog({ count, failure, onDiscard }: DiscardDialogProps) {
  const [reason, setReason] = useState<DiscardReason>("no-longer-needed");
  return (
    <ConfirmDialog
      title={`Discard ${count === 1 ? "this job" : `these ${count} jobs`}?`}
      confirmLabel="Discard"
      cancelLabel="Keep"
      onConfirm={() => onDiscard(reason)}
      failure={failure}
      trigger={<Button disabled={count === 0}>Discard…</Button>}
    >
      <div className="grid gap-3">
        <p>The effect will not come about. You can take this back for thirty days.</p>
        <RadioList
          legend="Reason"
          value={reason}
          onValueChange={(value) => setReason(value as DiscardReason)}
          options={DISCARD_REASONS.map((value) => ({
            value,
            label: DISCARD_WORDS[value].title,
            hint: DISCARD_WORDS[value].hint,
          }))}
        />
      </div>
    </ConfirmDialog>
  );
}
