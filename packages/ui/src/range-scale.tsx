import type { ReactNode } from "react";

export type RangeScaleProps = {
  /** What is measured, for screen readers: "Spoken time". */
  label: string;
  /** The range found, in any unit; equal ends for one value. */
  from: number;
  to: number;
  /** The same in words: "1:56 – 2:23". */
  words: ReactNode;
  min: number;
  max: number;
  /** Where it should lie, and its words: "aim 2:00 – 3:00". */
  aim?: readonly [from: number, to: number];
  aimWords?: ReactNode;
  ticks?: readonly { at: number; label: string }[];
};

/** A range on a scale, with the aim behind it. The words carry it; the drawing is for the eye. */
export function RangeScale({ label, from, to, words, min, max, aim, aimWords, ticks = [] }: RangeScaleProps) {
  const at = (value: number) => Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
  return (
    <div className="ui-range">
      <p className="ui-range-words">
        <span className="ui-hidden">{label}: </span>
        <b>{words}</b>
        {aimWords ? <span>{aimWords}</span> : null}
      </p>
      <svg className="ui-plot" height={ticks.length > 0 ? 30 : 12} aria-hidden="true">
        {aim ? (
          <rect className="ui-aim" x={`${at(aim[0])}%`} width={`${at(aim[1]) - at(aim[0])}%`} height="12" rx="1" />
        ) : null}
        <line className="ui-axis" x1="0" x2="100%" y1="6" y2="6" />
        <rect
          className="ui-range-value"
          x={`${at(from)}%`}
          width={`${Math.max(1.5, at(to) - at(from))}%`}
          y="3.5"
          height="5"
          rx="1.5"
        />
        {ticks.map((tick) => (
          <text key={tick.label} x={`${at(tick.at)}%`} y="26" textAnchor={anchorAt(at(tick.at))}>
            {tick.label}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Labels at either end of a scale stay inside it. */
export function anchorAt(percent: number): "start" | "middle" | "end" {
  if (percent < 4) return "start";
  return percent > 96 ? "end" : "middle";
}
