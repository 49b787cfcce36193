"use client";

import { DIMENSION_TITLES, type Dimension } from "@starboard/domain/evaluation";
import { RATING_VALUES } from "@starboard/domain/review-ratings";
import type { Rating } from "@starboard/rules/anchors";
import { KeyHint } from "@starboard/ui/key-hint";
import { TextButton } from "@starboard/ui/text-button";
import { useId } from "react";
import { useAnchorWords } from "@/features/review-record/index.ts";

export interface DimensionRatingProps {
  dimension: Dimension;
  value: Rating | undefined;
  quote: string | undefined;
  isQuoteMissing: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onRate: (value: Rating) => void;
  onChooseQuote: () => void;
  onDropQuote: () => void;
}

/** One dimension: a line with five numbers; open, each number with what it looks like on the page. */
export function DimensionRating(props: DimensionRatingProps) {
  const { dimension, value, quote, isQuoteMissing, isOpen, onOpen, onRate, onChooseQuote, onDropQuote } = props;
  const name = useId();
  const anchors = useAnchorWords()[dimension];
  const title = DIMENSION_TITLES[dimension];
  return (
    <div
      data-dimension={dimension}
      className={`border-t py-1 ${isOpen ? "border-rule-2 pt-2.5 pb-3" : "flex flex-wrap items-center border-rule"}`}
    >
      <h3 className="flex-1">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onOpen}
          className={`w-full text-start ${isOpen ? "font-semibold text-ink" : "min-h-8 text-ink-2 hover:text-ink"}`}
        >
          {title}
        </button>
      </h3>
      <div role="radiogroup" aria-label={title} className={isOpen ? "mt-1 grid" : "flex"}>
        {RATING_VALUES.map((step) => (
          <label
            key={step}
            title={isOpen ? undefined : anchors[step]}
            className={`group relative grid cursor-pointer rounded-mark has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent coarse:min-h-11 ${
              isOpen
                ? "grid-cols-[1.5rem_1fr] items-start gap-2 py-1 leading-snug text-ink-2 hover:text-ink"
                : "min-w-6.5 place-items-center text-ink-3 coarse:min-w-11"
            }`}
          >
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onRate(step)}
              aria-label={`${step}: ${anchors[step]}`}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            <span
              aria-hidden="true"
              className={`grid size-6 place-items-center rounded-mark tabular-nums ${
                value === step ? "bg-accent font-semibold text-on-accent" : "group-hover:bg-sunk group-hover:text-ink"
              }`}
            >
              {step}
            </span>
            {isOpen ? (
              <span aria-hidden="true" className={`pt-0.5 ${value === step ? "text-ink" : ""}`}>
                {anchors[step]}
              </span>
            ) : null}
          </label>
        ))}
      </div>
      {isQuoteMissing ? (
        <p className="w-full text-fine text-ink-2">
          A {value} needs words from the text: <TextButton onClick={onChooseQuote}>choose them</TextButton>{" "}
          <KeyHint keys="q" />
        </p>
      ) : null}
      {quote && isOpen ? (
        <div className="mt-2 border-s-2 border-rule-2 ps-3">
          <blockquote className="font-serif leading-snug text-ink">“{quote}”</blockquote>
          <p className="mt-1 flex gap-3 text-fine text-ink-3">
            <span>{value ? `your words for a ${value}` : "chosen, not rated yet"}</span>
            <TextButton onClick={onChooseQuote}>Change</TextButton>
            <TextButton onClick={onDropQuote}>Remove</TextButton>
          </p>
        </div>
      ) : null}
    </div>
  );
}
