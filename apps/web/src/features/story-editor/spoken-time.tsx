import { RangeScale } from "@starboard/ui/range-scale";
import { memo, type ReactNode } from "react";
import { PanelHead } from "./panel-head.tsx";
import type { SpokenRange } from "./spoken-range.ts";
import { clock, MINUTE_S, spokenWords } from "./spoken-words.ts";

/** What the method asks for, in seconds. */
const USUAL_AIM = [120, 180] as const;

const minutes = (seconds: number) => (seconds % MINUTE_S === 0 ? `${seconds / MINUTE_S}` : clock(seconds));

export interface SpokenTimeProps extends SpokenRange {
  /** How long it should take to say, in seconds, where the organisation says so. */
  aimSeconds?: readonly [number, number] | undefined;
  /** The range in words; left out, as it is drawn. */
  words?: ReactNode;
}

/** How long the text takes to say, beside what is aimed at. */
export const SpokenTime = memo(function SpokenTime({
  minSeconds,
  maxSeconds,
  aimSeconds = USUAL_AIM,
  words = spokenWords({ minSeconds, maxSeconds }),
}: SpokenTimeProps) {
  const [least, most] = aimSeconds;
  const scale = Math.max(4, Math.ceil(Math.max(maxSeconds, most) / MINUTE_S));
  return (
    <section>
      <PanelHead>Aloud</PanelHead>
      <RangeScale
        label="Spoken time"
        from={minSeconds / MINUTE_S}
        to={maxSeconds / MINUTE_S}
        words={words}
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
