"use client";

import type { RouterOutputs } from "@starboard/api/client";
import { isFullyRated } from "@starboard/domain/calibration-values";
import { DIMENSION_TITLES, DIMENSIONS, type Dimension } from "@starboard/domain/evaluation";
import { RATING_VALUES } from "@starboard/domain/review-ratings";
import { Button } from "@starboard/ui/button";
import { Crumb } from "@starboard/ui/crumb";
import { FootBar } from "@starboard/ui/foot-bar";
import { useKeys } from "@starboard/ui/keys";
import { announce } from "@starboard/ui/live-region";
import { PageHeader } from "@starboard/ui/page-header";
import { useRef, useState } from "react";
import { MarkedText, ThreeColumns } from "@/features/marked-text/index.ts";
import { focusDimension, RatingPanel, withRating } from "@/features/review/index.ts";
import { useRatings } from "./use-ratings.ts";

export type CalibrationSet = RouterOutputs["calibration"]["get"];

/** One story at a time with the panel of a review; a rating is kept at once, and all of them may change until the end. */
export function RatingBench({ org, set }: { org: string; set: CalibrationSet }) {
  const items = set.items.flatMap((item) => (item.sections ? [{ ...item, sections: item.sections }] : []));
  const { valuesOf, rate, finish, state, isFinishing } = useRatings(set);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex((item) => !item.isRated),
    ),
  );
  const [open, setOpen] = useState<Dimension>("structure");
  const text = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const item = items[at];
  const rated = items.filter(({ id }) => isFullyRated(valuesOf(id))).length;
  const values = item ? valuesOf(item.id) : {};
  const draft = { dimensions: DIMENSIONS, values, quotes: {}, summary: "", verdict: null };
  const go = (step: 1 | -1) => {
    const next = Math.min(items.length - 1, Math.max(0, at + step));
    if (next === at) return;
    setAt(next);
    setOpen("structure");
    window.scrollTo({ top: 0 });
    announce(`Story ${next + 1} of ${items.length}`);
  };
  const change = (next: typeof values) => item && rate(item.id, next);
  useKeys("Calibration", [
    ...RATING_VALUES.map((value) => ({
      keys: String(value),
      label: `Rate ${value}`,
      run: () => {
        const { values: next = {} } = withRating(draft, open, value);
        change(next);
        announce(`${DIMENSION_TITLES[open]}: ${value}`);
        const following = DIMENSIONS[DIMENSIONS.indexOf(open) + 1] ?? open;
        setOpen(following);
        focusDimension(panel.current, following);
      },
    })),
    { keys: "j", label: "Next story", run: () => go(1) },
    { keys: "k", label: "Story before", run: () => go(-1) },
  ]);
  if (!item) return null;
  return (
    <>
      <ThreeColumns
        isSideHeld
        head={
          <>
            <Crumb href={`/o/${org}/calibration`}>Calibration</Crumb>
            <PageHeader title={set.title} sub={`Story ${at + 1} of ${items.length}`} />
          </>
        }
        text={<MarkedText ref={text} label={`Story ${at + 1}`} sections={item.sections} marks={[]} lit={[]} />}
        margin={null}
        side={
          <RatingPanel
            ref={panel}
            draft={draft}
            change={({ values: next }) => next && change(next)}
            open={open}
            onOpen={setOpen}
            state={state}
            note="What the engine and the others think is shown when you have finished the set."
          />
        }
      />
      <FootBar
        label="Stories"
        keys={[
          { keys: ["1", "5"], label: "rate" },
          { keys: ["j", "k"], label: "next, before" },
        ]}
      >
        <span className="text-note tabular-nums">
          {rated} of {items.length} rated
        </span>
        <Button onClick={() => go(-1)} disabled={at === 0}>
          Before
        </Button>
        {at < items.length - 1 ? (
          <Button tone={isFullyRated(values) ? "primary" : undefined} onClick={() => go(1)}>
            Next
          </Button>
        ) : null}
        {rated === items.length ? (
          <Button tone="primary" busy={isFinishing} onClick={finish}>
            Finish and compare
          </Button>
        ) : null}
      </FootBar>
    </>
  );
}
