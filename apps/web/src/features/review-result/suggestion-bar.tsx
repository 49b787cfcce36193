"use client";

import { Button } from "@starboard/ui/button";
import type { ReviewData } from "./result-heading.tsx";
import { sortSuggestions, type useSuggestions } from "./use-suggestions.ts";

export interface SuggestionBarProps {
  data: ReviewData;
  actions: ReturnType<typeof useSuggestions>;
}

/** How many edits are suggested and what became of them; all that wait can be answered at once. */
export function SuggestionBar({ data, actions }: SuggestionBarProps) {
  const { all, open, gone, taken, refused } = sortSuggestions(data);
  if (all.length === 0) return null;
  const { isBusy, onTake, onRefuse } = actions;
  const parts = [
    open.length > 0 && `${open.length} to answer`,
    taken.length > 0 && `${taken.length} taken`,
    refused.length > 0 && `${refused.length} refused`,
    gone.length > 0 && `${gone.length} whose words are gone`,
  ].filter(Boolean);
  return (
    <section
      aria-label="Suggested edits"
      className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule pt-4 text-note text-ink-2"
    >
      <span role="status" className="min-w-0 flex-1">
        {all.length === 1 ? "One suggested edit" : `${all.length} suggested edits`}: {parts.join(", ")}.
      </span>
      {open.length > 1 ? (
        <span className="flex gap-2" data-print="no">
          <Button size="small" busy={isBusy} onClick={() => void onTake(open)}>
            Take all {open.length}
          </Button>
          <Button size="small" tone="plain" busy={isBusy} onClick={() => void onRefuse(open)}>
            Refuse all
          </Button>
        </span>
      ) : null}
    </section>
  );
}
