"use client";

import { isRunning } from "@starboard/domain/batch-state";
import { Figure } from "@starboard/ui/figure";
import { LiveRegion } from "@starboard/ui/live-region";
import { Progress } from "@starboard/ui/meter";
import { StateMark } from "@starboard/ui/state-mark";
import { useState } from "react";
import type { Batch } from "./batch.ts";
import { keepSample, leftWords, paceOf, rateWords, type Sample } from "./pace.ts";

export interface BatchProgressProps {
  batch: Batch;
  /** When the browser last read it, in ms since 1970. */
  readAtMs: number;
}

/** How far a run is; rate and time left come from successive reads. Read out at every tenth. */
export function BatchProgress({ batch, readAtMs }: BatchProgressProps) {
  const { state, total, done, failed } = batch;
  const through = done + failed;
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const kept = state === "running" ? keepSample(samples, { atMs: readAtMs, through }) : samples;
  if (kept !== samples) setSamples(kept);

  const pace = state === "running" ? paceOf(kept, total) : null;
  const share = total > 0 ? through / total : state === "done" ? 1 : 0;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Figure value={through.toLocaleString("en-GB")} size="big">
          {state === "planning" ? "queued" : `of ${total.toLocaleString("en-GB")} ${total === 1 ? "story" : "stories"}`}
        </Figure>
        {state === "planning" ? null : <span className="tabular-nums text-ink-2">{Math.floor(share * 100)}%</span>}
      </p>
      <Progress
        label="Stories evaluated"
        labelHidden
        size="big"
        {...(state === "planning" ? {} : { value: total > 0 ? through : share, max: total || 1, failed })}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-note tabular-nums text-ink-2">
        {state === "planning" ? <span>Waiting for a worker to count the stories</span> : null}
        {pace ? <span>{rateWords(pace.perSecond)}</span> : null}
        {pace?.secondsLeft ? <span>{leftWords(pace.secondsLeft)}</span> : null}
        {state === "running" && !pace ? <span>Measuring the pace</span> : null}
        {state === "paused" ? <span>Standing still</span> : null}
        {failed > 0 ? (
          <StateMark state="not-ready" strong>
            {failed} failed
          </StateMark>
        ) : null}
        {state === "done" && failed === 0 ? <StateMark state="ready">none failed</StateMark> : null}
      </p>
      <LiveRegion>
        {isRunning(state) ? `Evaluated: ${Math.floor(share * 10)}0%` : `The run is ${state}, ${through} of ${total}`}
      </LiveRegion>
    </div>
  );
}
