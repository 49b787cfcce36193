"use client";

import { DIMENSION_TITLES, DIMENSIONS, type Dimension, type Evaluation } from "@starboard/domain/evaluation";
import { rulesetHashOf, rulesetNameOf } from "@starboard/domain/ruleset-name";
import { BandDisc } from "@starboard/ui/band-disc";
import { ScoreDots } from "@starboard/ui/score-dots";
import { memo, type ReactNode } from "react";
import { BAND_SIGNS } from "./band-words.ts";
import { PanelHead } from "./panel-head.tsx";

export interface ScorePanelProps {
  evaluation: Pick<Evaluation, "score" | "band" | "dimensions" | "ruleset" | "profile">;
  /** Above all: how the text is divided and how long it takes to say. */
  sums: ReactNode;
  /** Above the score: which of the two it is. */
  scoreTitle: string;
  /** Below it: the other one. */
  children?: ReactNode;
}

/** How the text is divided, how long it takes to say, and its score with six dimensions. */
export const ScorePanel = memo(function ScorePanel({ evaluation, sums, scoreTitle, children }: ScorePanelProps) {
  const { score, band, dimensions } = evaluation;
  const isJudged = band !== "insufficient";
  const weakest = DIMENSIONS.reduce((a, b) => ((dimensions[b] ?? 101) < (dimensions[a] ?? 101) ? b : a));
  return (
    <div className="grid gap-7 text-note">
      {sums}
      <section aria-label={scoreTitle}>
        <PanelHead>{scoreTitle}</PanelHead>
        <p className="mb-2">
          <BandDisc {...BAND_SIGNS[band]} value={score} of="of 100" size="big" />
        </p>
        {isJudged ? (
          <Dimensions dimensions={dimensions} weakest={weakest} />
        ) : (
          <p className="text-ink-2">Write first what you did and what came of it, in your own words.</p>
        )}
        <div className="mt-3 grid gap-1 text-fine text-ink-3">
          {children}
          <p title={rulesetHashOf(evaluation)}>{rulesetNameOf(evaluation)}</p>
          <p>Rules read the text alone, not whether it is true, answers the question or is wise.</p>
        </div>
      </section>
    </div>
  );
});

const Dimensions = memo(function Dimensions({
  dimensions,
  weakest,
}: Pick<Evaluation, "dimensions"> & { weakest: Dimension }) {
  return (
    <ScoreDots
      label="Score by dimension"
      rows={DIMENSIONS.map((dimension) => ({
        label: DIMENSION_TITLES[dimension],
        value: dimensions[dimension],
        on: dimension === weakest,
      }))}
    />
  );
});
