import type { PlannedSection } from "@starboard/domain/practice-length";
import { SECTION_TITLES } from "@starboard/domain/section";
import { lapOf, type PracticeRun, spokenMs } from "./practice-run.ts";

export interface LanesProps {
  run: PracticeRun;
  nowMs: number;
  plan: readonly PlannedSection[];
}

/** Planned and spoken sections as two lanes on one scale, with a line where the clock is. */
export function Lanes({ run, nowMs, plan }: LanesProps) {
  const spoken = spokenMs(run, nowMs) / 1_000;
  const scale = Math.max(run.length, spoken);
  const share = (seconds: number) => `${(seconds / scale) * 100}%`;
  const planned = lane(plan.map(({ label, seconds }) => ({ label, seconds })));
  const told = lane(
    plan.flatMap(({ label }) => {
      const ms = lapOf(run, label, nowMs);
      return ms === null ? [] : [{ label, seconds: ms / 1_000 }];
    }),
  );
  const summary = `Above, the plan for ${plan.length} sections; below, what you have used: ${
    told.map(({ label, seconds }) => `${SECTION_TITLES[label]} ${Math.round(seconds)} seconds`).join(", ") ||
    "nothing yet"
  }.`;
  return (
    <div className="mb-5 grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 text-fine text-ink-3 leading-[10px]">
      <span aria-hidden="true" className="grid gap-[3px]">
        <span>plan</span>
        <span>you</span>
      </span>
      <svg role="img" aria-label={summary} width="100%" height="30" className="-mt-[3px] block overflow-visible">
        {planned.map(({ label, from, seconds }) => (
          <rect
            key={label}
            x={share(from)}
            width={share(seconds)}
            y="3"
            height="10"
            className="fill-rule-2 stroke-2 stroke-bg"
          />
        ))}
        {told.map(({ label, from, seconds }) => (
          <rect
            key={label}
            x={share(from)}
            width={share(seconds)}
            y="16"
            height="10"
            className={`stroke-2 stroke-bg ${label === run.current ? "fill-accent" : "fill-ink-3"}`}
          />
        ))}
        {spoken > 0 ? (
          <line x1={share(spoken)} x2={share(spoken)} y1="0" y2="29" className="stroke-2 stroke-accent" />
        ) : null}
      </svg>
    </div>
  );
}

/** Each part with where it begins. */
function lane<Part extends { seconds: number }>(parts: readonly Part[]): (Part & { from: number })[] {
  let from = 0;
  return parts.map((part) => {
    const placed = { ...part, from };
    from += part.seconds;
    return placed;
  });
}
