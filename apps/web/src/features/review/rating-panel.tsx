"use client";

import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import type { Rating } from "@starboard/rules/anchors";
import { announce } from "@starboard/ui/live-region";
import { EyeOff } from "lucide-react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { DimensionRating } from "./dimension-rating.tsx";
import { isQuoteMissing, type ReviewDraft } from "./review-draft.ts";

export interface RatingPanelProps {
  draft: ReviewDraft;
  change: (more: Partial<ReviewDraft>) => void;
  open: Dimension;
  onOpen: (dimension: Dimension) => void;
  /** Without it no rating asks for words from the text. */
  onChooseQuote?: (dimension: Dimension) => void;
  ref: RefObject<HTMLElement | null>;
  /** How the draft is kept. */
  state: ReactNode;
  /** What stays hidden, and until when. */
  note?: string;
  /** Above the ratings, where it stays in view. */
  children?: ReactNode;
}

const UNTIL_SUBMITTED = "What the engine thinks stays hidden until you submit, so that your rating is your own.";

/** The draft with another rating of a dimension. */
export function withRating(draft: ReviewDraft, dimension: Dimension, value: Rating): Partial<ReviewDraft> {
  return { values: { ...draft.values, [dimension]: value } };
}

/** Puts the keyboard on a dimension's name, without moving the page. */
export function focusDimension(panel: HTMLElement | null, dimension: Dimension): void {
  const name = panel?.querySelector<HTMLElement>(`[data-dimension="${dimension}"] button`);
  name?.focus({ preventScroll: true });
}

/** The ratings asked for. Only the dimension being rated shows its five anchors; up and down lead from one to the next. */
export function RatingPanel(props: RatingPanelProps) {
  const { draft, change, open, onOpen, onChooseQuote, ref, state, note = UNTIL_SUBMITTED, children } = props;
  const { dimensions } = draft;
  const rated = dimensions.filter((dimension) => draft.values[dimension]).length;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    // Left and right choose among the numbers; up and down would change a rating unseen, so they lead on instead.
    event.preventDefault();
    const next = dimensions[dimensions.indexOf(open) + step];
    if (!next) return;
    onOpen(next);
    focusDimension(ref.current, next);
  };
  const rate = (dimension: Dimension, value: Rating) => {
    change(withRating(draft, dimension, value));
    onOpen(dimension);
    announce(`${DIMENSION_TITLES[dimension]}: ${value}`);
  };
  return (
    <section ref={ref} aria-label="Your rating" className="text-note">
      {children}
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">Your rating</h2>
        <span className="text-fine text-ink-3 tabular-nums">
          {rated} of {dimensions.length}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to what its buttons and radios let through */}
      <div onKeyDown={onKeyDown} className="border-b border-rule-2">
        {dimensions.map((dimension) => (
          <DimensionRating
            key={dimension}
            dimension={dimension}
            value={draft.values[dimension]}
            quote={draft.quotes[dimension]}
            isQuoteMissing={onChooseQuote !== undefined && isQuoteMissing(draft, dimension)}
            isOpen={dimension === open}
            onOpen={() => onOpen(dimension)}
            onRate={(value) => rate(dimension, value)}
            onChooseQuote={() => onChooseQuote?.(dimension)}
            onDropQuote={() => change({ quotes: { ...draft.quotes, [dimension]: undefined } })}
          />
        ))}
      </div>
      <p className="mt-2.5 min-h-5 text-fine text-ink-3">{state}</p>
      <p className="mt-3 flex gap-2 text-fine text-ink-3">
        <EyeOff aria-hidden="true" className="mt-0.5 size-3.5 flex-none" />
        {note}
      </p>
    </section>
  );
}
