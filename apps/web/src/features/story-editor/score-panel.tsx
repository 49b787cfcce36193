"use client";

import { DIMENSION_TITLES, DIMENSIONS, type Evaluation } from "@starboard/domain/evaluation";
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
export const spokenWords = ({ minSeconds, maxSeconds }: Evaluation["speech"]) =>
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
  const [least, most] = aimSeconds;
  const scale = Math.max(4, Math.ceil(Math.max(speech.maxSeconds, most) / MINUTE_S));
  const total = Math.max(
    1,
    SECTION_LABELS.reduce((sum, label) => sum + words[label], 0),
  );
  const known = DIMENSIONS.flatMap((dimension) => dimensions[dimension] ?? []);
  const lowest = Math.min(...known);
  const weakest = DIMENSIONS.find((dimension) => dimensions[dimension] === lowest);
  return (
    <div className="grid gap-7 text-note">
      <section>
        <PanelHead>Balance</PanelHead>
        <BalanceBars
          label="Share of the words by section"
          rows={SECTION_LABELS.map((label) => ({
            label: SECTION_TITLES[label],
            // As it is told: a bar that no eye sees grow would be laid out and painted anew with every word.
            share: Math.round((words[label] / total) * 100) / 100,
            on: words[label] / total < THIN_SHARE,
            href: `#${label}`,
          }))}
        />
      </section>
      <section>
        <PanelHead>Aloud</PanelHead>
        <RangeScale
          label="Spoken time"
          from={speech.minSeconds / MINUTE_S}
          to={speech.maxSeconds / MINUTE_S}
          words={spokenWords(speech)}
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
      <section aria-label={scoreTitle}>
        <PanelHead>{scoreTitle}</PanelHead>
        <p className="mb-2">
          <BandDisc {...BAND_SIGNS[band]} value={score} of="of 100" size="big" />
        </p>
        <ScoreDots
          label="Score by dimension"
          rows={DIMENSIONS.map((dimension) => ({
            label: DIMENSION_TITLES[dimension],
            value: dimensions[dimension],
            on: dimension === weakest,
          }))}
        />
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

function PanelHead({ children }: { children: ReactNode }) {
  return <h2 className="mb-2 text-fine text-ink-3">{children}</h2>;
}
