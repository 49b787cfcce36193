"use client";

import { DIMENSION_TITLES, DIMENSIONS } from "@starboard/domain/evaluation";
import type { Ratings } from "@starboard/domain/review";
import type { Rating } from "@starboard/rules/anchors";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import { useAnchorWords } from "./anchor-words.tsx";

/** Submitted ratings: the number, what it stands for, and the words it rests on. */
export function RatingsRecord({ ratings }: { ratings: Ratings }) {
  const anchors = useAnchorWords();
  return (
    <dl className="text-note">
      {DIMENSIONS.map((dimension) => {
        const rating = ratings[dimension];
        if (!rating) return null;
        return (
          <div key={dimension} className="border-t border-rule py-2.5">
            <dt className="flex items-baseline justify-between gap-3 font-semibold text-ink">
              {DIMENSION_TITLES[dimension]}
              <span className="font-normal text-ink-3 tabular-nums">
                <b className="font-semibold text-accent">{rating.value}</b>
                <span aria-hidden="true"> / 5</span>
                <VisuallyHidden> of 5</VisuallyHidden>
              </span>
            </dt>
            <dd className="mt-0.5 text-ink-2">{anchors[dimension][rating.value as Rating]}</dd>
            {rating.quote ? (
              <dd>
                <blockquote className="mt-1.5 border-s-2 border-rule-2 ps-3 font-serif text-ink-2">
                  “{rating.quote}”
                </blockquote>
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
