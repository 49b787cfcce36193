import type { PlannedSection } from "@starboard/domain/practice-length";
import { SECTION_TITLES } from "@starboard/domain/section";
import type { SpokenSection } from "@starboard/rules/spoken";
import { Cell, Table } from "@starboard/ui/table";
import { VisuallyHidden } from "@starboard/ui/visually-hidden";
import type { ReactNode } from "react";
import { clockTime, signed } from "./clock-time.ts";
import { lapOf, type PracticeRun } from "./practice-run.ts";

const CUES = 4;
const NUMBERS = 2;

export interface LapsProps {
  run: PracticeRun;
  nowMs: number;
  plan: readonly PlannedSection[];
  /** Numbers and words of each section; null hides them. */
  cues: readonly SpokenSection[] | null;
}

/** The sections with what they may take and what they took; the one being told stands out. */
export function Laps({ run, nowMs, plan, cues }: LapsProps) {
  return (
    <Table caption="Sections, planned and told" captionHidden className="tabular-nums">
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col" className="max-sm:hidden">
            Your numbers and words
          </th>
          <th scope="col" data-align="end">
            Plan
          </th>
          <th scope="col" data-align="end">
            You
          </th>
          <th scope="col" data-align="end">
            <span aria-hidden="true">±</span>
            <VisuallyHidden>Difference in seconds</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ label, seconds }) => {
          const isNow = run.phase === "speaking" && run.current === label;
          const ms = lapOf(run, label, nowMs);
          const took = ms === null ? null : Math.round(ms / 1_000);
          const over = took === null || isNow ? null : took - seconds;
          const cue = cueOf(cues, label);
          return (
            <tr key={label} aria-current={isNow ? "step" : undefined} className={isNow ? "font-semibold" : ""}>
              <th scope="row" className={`whitespace-nowrap ${isNow ? "text-accent" : "font-normal"}`}>
                {isNow ? <span aria-hidden="true">● </span> : null}
                {SECTION_TITLES[label]}
                <span className="block whitespace-normal font-normal font-serif text-ink-2 sm:hidden">{cue}</span>
              </th>
              <td className="font-normal font-serif text-ink-2 text-ui max-sm:hidden">{cue}</td>
              <Cell end>{clockTime(seconds)}</Cell>
              <Cell end>{took === null ? "" : clockTime(took)}</Cell>
              <Cell end className={over !== null && over > 5 ? "font-semibold" : "text-ink-2"}>
                {over === null ? "" : signed(over)}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** A few points of a section in the order of the text; numbers are remembered by what stands beside them. */
function cueOf(cues: LapsProps["cues"], label: SpokenSection["label"]): ReactNode {
  if (cues === null) return <span className="text-ink-3">…</span>;
  const points = cues.find((section) => section.label === label)?.points ?? [];
  if (points.length === 0) return <span className="text-ink-3">nothing written</span>;
  const numbers = points.filter(({ kind }) => kind === "number").slice(0, NUMBERS);
  const words = points.filter(({ kind }) => kind === "word").slice(0, CUES - numbers.length);
  return points
    .filter((point) => numbers.includes(point) || words.includes(point))
    .map(({ text }) => text)
    .join(" · ");
}
