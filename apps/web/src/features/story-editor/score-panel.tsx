"use client";

import { DIMENSION_TITLES, DIMENSIONS, type Dimension, type Evaluation } from "@starboard/domain/evaluation";
import { rulesetHashOf, rulesetNameOf } from "@starboard/domain/ruleset-name";
import { SECTION_LABELS, SECTION_TITLES, type SectionLabel } from "@starboard/domain/section";
import { BalanceBars } from "@starboard/ui/balance-bars";
import { BandDisc } from "@starboard/ui/band-disc";
import { RangeScale } from "@starboard/ui/range-scale";
import { ScoreDots } from "@starboard/ui/score-dots";
import { memo, type ReactNode } from "react";
import { BAND_SIGNS } from "./band-words.ts";

const THIN_SHARE = 0.06;
const MINUTE_S = 60;

/** What the method asks for, in seconds. */
const USUAL_AIM = [120, 180] as const;

const minutes = (seconds: number) => (seconds % MINUTE_S === 0 ? `${seconds / MINUTE_S}` : clock(seconds));
const clock = (seconds: number) => `${Math.floor(seconds / MINUTE_S)}:${String(seconds % MINUTE_S).padStart(2, "0")}`;
export const spokenWords = ({ minSeconds, maxSeconds }: Pick<Evaluation["speech"], "minSeconds" | "maxSeconds">) =>
  `${clock(minSeconds)} – ${clock(maxSeconds)}`;

export interface ScorePanelProps {
  evaluation: Pick<Evaluation, "score" | "band" | "dimensions" | "speech" | "ruleset" | "profile">;
  words: Readonly<Record<SectionLabel, number>>;
  /** How long it should take to say, where the organisation says so. */
  aimSeconds?: readonly [number, number] | undefined;
  /** Above the score: which of the two it is. */
  scoreTitle: string;
  /** Below it: the other one. */
  children?: ReactNode;
}

/** How the text is divided, how long it takes to say, and its score with six dimensions. */
export const ScorePanel = memo(function ScorePanel({
  evaluation,
  words,
  scoreTitle,
  aimSeconds = USUAL_AIM,
  children,
}: ScorePanelProps) {
  const { score, band, dimensions, speech } = evaluation;
  const written = SECTION_LABELS.reduce((sum, label) => sum + words[label], 0);
  const total = Math.max(1, written);
  // As they are told: a bar that no eye sees grow would be laid out and painted anew with every word.
  const percents = SECTION_LABELS.map((label) => Math.round((words[label] / total) * 100)).join(" ");
  const thin = written === 0 ? "" : SECTION_LABELS.filter((label) => words[label] / total < THIN_SHARE).join(" ");
  const known = DIMENSIONS.flatMap((dimension) => dimensions[dimension] ?? []);
  const lowest = Math.min(...known);
  const weakest = DIMENSIONS.find((dimension) => dimensions[dimension] === lowest);
  return (
    <div className="grid gap-7 text-note">
      <Balance percents={percents} thin={thin} />
      <SpokenTime
        minSeconds={speech.minSeconds}
        maxSeconds={speech.maxSeconds}
        least={aimSeconds[0]}
        most={aimSeconds[1]}
      />
      <section aria-label={scoreTitle}>
        <PanelHead>{scoreTitle}</PanelHead>
        <p className="mb-2">
          <BandDisc {...BAND_SIGNS[band]} value={score} of="of 100" size="big" />
        </p>
        <Dimensions dimensions={dimensions} weakest={weakest} />
        <div className="mt-3 grid gap-1 text-fine text-ink-3">
          {children}
          <p title={rulesetHashOf(evaluation)}>{rulesetNameOf(evaluation)}</p>
          <p>
            Rules read the text alone. Whether the story is true, answers the question or shows a wise decision, they
            cannot judge.
          </p>
        </div>
      </section>
    </div>
  );
});

/** Both lists as one text each, in the order of the sections, so that the same say nothing new. */
const Balance = memo(function Balance({ percents, thin }: { percents: string; thin: string }) {
  const shares = percents.split(" ");
  const isThin = new Set(thin.split(" "));
  return (
    <section>
      <PanelHead>Balance</PanelHead>
      <BalanceBars
        label="Share of the words by section"
        rows={SECTION_LABELS.map((label, at) => ({
          label: SECTION_TITLES[label],
          share: Number(shares[at]) / 100,
          on: isThin.has(label),
          href: `#${label}`,
        }))}
      />
    </section>
  );
});

interface SpokenTimeProps extends Pick<Evaluation["speech"], "minSeconds" | "maxSeconds"> {
  /** What is aimed at, in seconds. */
  least: number;
  most: number;
}

const SpokenTime = memo(function SpokenTime({ minSeconds, maxSeconds, least, most }: SpokenTimeProps) {
  const scale = Math.max(4, Math.ceil(Math.max(maxSeconds, most) / MINUTE_S));
  return (
    <section>
      <PanelHead>Aloud</PanelHead>
      <RangeScale
        label="Spoken time"
        from={minSeconds / MINUTE_S}
        to={maxSeconds / MINUTE_S}
        words={spokenWords({ minSeconds, maxSeconds })}
        min={0}
        max={scale}
        aim={[least / MINUTE_S, most / MINUTE_S]}
        aimWords={`aim ${clock(least)} – ${clock(most)}`}
        ticks={[
          { at: 0, label: "0" },
          { at: least / MINUTE_S, label: minutes(least) },
          { at: most / MINUTE_S, label: minutes(most) },
          { at: scale, label: "min" },
        ]}
      />
    </section>
  );
});

const Dimensions = memo(function Dimensions({
  dimensions,
  weakest,
}: Pick<Evaluation, "dimensions"> & { weakest: Dimension | undefined }) {
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

function PanelHead({ children }: { children: ReactNode }) {
  return <h2 className="mb-2 text-fine text-ink-3">{children}</h2>;
}
