import { Glyph, type GlyphName } from "@starboard/ui/glyph";
import { RelativeTime } from "@starboard/ui/relative-time";
import type { Step } from "./list-steps.ts";

export interface StepListProps {
  steps: readonly Step[];
  now: number;
  timeZone: string;
}

const END_GLYPH: Record<NonNullable<Step["end"]>, GlyphName> = {
  approved: "cone",
  changes_asked: "can",
  stopped: "cross",
};
const GLYPH: Record<Step["phase"], GlyphName> = { done: "full", now: "half", ahead: "empty" };

/** Where a request stands, step by step. */
export function StepList({ steps, now, timeZone }: StepListProps) {
  return (
    <ol className="text-note">
      {steps.map((step, place) => (
        <li
          key={step.label}
          aria-current={step.phase === "now" ? "step" : undefined}
          className="relative grid grid-cols-[0.75rem_1fr] gap-x-3 pb-3 last:pb-0"
        >
          {place < steps.length - 1 ? (
            <span aria-hidden="true" className="absolute top-5 bottom-0 start-[0.34rem] w-px bg-rule-2" />
          ) : null}
          <Glyph
            name={step.end ? END_GLYPH[step.end] : GLYPH[step.phase]}
            className={`mt-1.5 ${step.end === "approved" ? "text-star" : step.phase === "ahead" ? "text-ink-3" : "text-accent"}`}
          />
          <span
            className={step.phase === "now" ? "font-semibold" : step.phase === "ahead" ? "text-ink-3" : "text-ink-2"}
          >
            {step.label}
            {step.at ? (
              <span className="block text-fine font-normal text-ink-3">
                <RelativeTime at={step.at} now={now} timeZone={timeZone} />
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
