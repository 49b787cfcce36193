"use client";

import type { DismissalScope } from "@starboard/domain/dismissal";
import { DIMENSION_TITLES } from "@starboard/domain/evaluation";
import { SECTION_TITLES } from "@starboard/domain/section";
import { findRule } from "@starboard/rules/registry";
import { Button } from "@starboard/ui/button";
import { Dialog, DialogClose } from "@starboard/ui/dialog";
import { announce } from "@starboard/ui/live-region";
import { TextButton } from "@starboard/ui/text-button";
import { useHere } from "@/features/shell/index.ts";
import { clockWords } from "./clock-words.ts";
import type { Dismissing } from "./use-dismissals.ts";

const SCOPE_WORDS: Readonly<Record<DismissalScope, string>> = {
  sentence: "at one sentence",
  story: "in this story",
  always: "in all your stories here",
};

export interface DismissedDialogProps {
  dismissing: Dismissing;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Everything that is dismissed for this story, each with its rule and the way back. */
export function DismissedDialog({ dismissing, isOpen, onOpenChange }: DismissedDialogProps) {
  const { timeZone } = useHere();
  const { dismissals, showAgain } = dismissing;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title="What you dismissed"
      description="Each is named by what its rule asks of a text. Hidden from you in the editor, and from nobody else. Scores and reviews are the same with it and without."
      footer={
        <DialogClose>
          <Button tone="plain">Close</Button>
        </DialogClose>
      }
    >
      {dismissals.length === 0 ? <p className="text-note text-ink-2">Nothing is dismissed any more.</p> : null}
      <ul aria-label="Dismissed findings">
        {dismissals.map((dismissal) => {
          const { ruleId, scope, section, sentence, dismissedAt } = dismissal;
          const rule = findRule(ruleId);
          const claim = rule?.claim ?? ruleId;
          return (
            <li
              key={`${ruleId} ${scope} ${section} ${sentence}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-rule border-b py-2.5 text-note last:border-b-0"
            >
              <span className="min-w-0 flex-1 basis-60">
                <b>{claim}</b>{" "}
                <span className="block text-fine text-ink-3">
                  {rule ? `${DIMENSION_TITLES[rule.dimension]} · ` : null}
                  {scope === "sentence" && section
                    ? `at one sentence of ${SECTION_TITLES[section]}`
                    : SCOPE_WORDS[scope]}{" "}
                  · {clockWords(dismissedAt, timeZone)}
                </span>
              </span>
              <TextButton
                aria-label={`Show again: ${claim}`}
                onClick={() => {
                  showAgain(dismissal);
                  announce("Shown again.");
                }}
              >
                Show again
              </TextButton>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
