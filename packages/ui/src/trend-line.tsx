import { Chart } from "./chart.tsx";
import { anchorAt } from "./range-scale.tsx";

export type TrendSeries = {
  name: string;
  /** One value a step; null breaks the line. */
  values: readonly (number | null)[];
  /** The one that matters is drawn in ink. */
  strong?: boolean;
};

export type TrendLineProps = {
  summary: string;
  /** A name for each step, as long as the values. */
  steps: readonly string[];
  series: readonly TrendSeries[];
  /** Where it should be: a line or a band. */
  aim?: { at: number; label: string } | { from: number; to: number; label: string };
  /** What happened at a step: a dotted upright with its words. */
  events?: readonly { step: number; label: string }[];
  /** Lowest and highest value of the scale; from 0 and to the largest unless given. */
  min?: number;
  max?: number;
  format?: (value: number) => string;
  height?: number;
};

const labelGap = 16;
const foot = 24;

/** How something went over time; labels stand at the ends of the lines. */
export function TrendLine({
  summary,
  steps,
  series,
  aim,
  events = [],
  min = 0,
  max,
  format = String,
  height = 122,
}: TrendLineProps) {
  const values = series.flatMap((line) => line.values).filter((value) => value !== null);
  const aimTop = aim ? ("at" in aim ? aim.at : aim.to) : min;
  const top = max ?? Math.max(min + 1, aimTop, ...values);
  const floor = height - foot;
  const x = (step: number) => (steps.length > 1 ? (step / (steps.length - 1)) * 100 : 50);
  const y = (value: number) => floor - 2 - ((value - min) / (top - min)) * (floor - 10);
  const last = steps.length - 1;
  // Level with where the lines end, not with the end of a scale whose last steps have no value yet.
  const labelsAt = Math.max(0, ...series.map((line) => lastKnown(line.values)?.step ?? 0));
  const shownSteps = [0, ...(last > 0 ? [last] : [])].filter((step) => !events.some((event) => event.step === step));
  return (
    <Chart
      summary={summary}
      height={height}
      labelled
      table={{
        columns: ["", ...series.map((line) => line.name)],
        rows: steps.map((step, place) => [step, ...series.map((line) => formatted(line.values[place], format))]),
      }}
    >
      {aim && "from" in aim ? (
        <rect className="ui-aim" width="100%" y={y(aim.to)} height={y(aim.from) - y(aim.to)} />
      ) : null}
      {aim && "at" in aim ? <line className="ui-aim-line" x1="0" x2="100%" y1={y(aim.at)} y2={y(aim.at)} /> : null}
      <line className="ui-axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {events.map((event) => (
        <line
          key={event.label}
          className="ui-event"
          x1={`${x(event.step)}%`}
          x2={`${x(event.step)}%`}
          y1="4"
          y2={floor + 4}
        />
      ))}
      <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        {series.map((line) => (
          <path
            key={line.name}
            className="ui-line"
            data-strong={line.strong}
            vectorEffect="non-scaling-stroke"
            d={pathOf(line.values, x, y)}
          />
        ))}
      </svg>
      {series.map((line) => {
        const end = lastKnown(line.values);
        return end ? (
          <circle
            key={line.name}
            className="ui-dot"
            data-strong={line.strong}
            cx={`${x(end.step)}%`}
            cy={y(end.value)}
            r={line.strong ? 4 : 3}
          />
        ) : null;
      })}
      {endLabels(series, aim, y, format).map((label) => (
        <text
          key={label.words}
          data-strong={label.strong}
          x={`${x(labelsAt)}%`}
          dx="12"
          y={label.top}
          dominantBaseline="central"
        >
          {label.words}
        </text>
      ))}
      {shownSteps.map((step) => (
        <text key={steps[step]} x={`${x(step)}%`} y={floor + 18} textAnchor={anchorAt(x(step))}>
          {steps[step]}
        </text>
      ))}
      {events.map((event) => (
        <text key={event.label} x={`${x(event.step)}%`} y={floor + 18} textAnchor={anchorAt(x(event.step))}>
          {event.label}
        </text>
      ))}
    </Chart>
  );
}

const formatted = (value: number | null | undefined, format: (value: number) => string) =>
  value === null || value === undefined ? "–" : format(value);

function pathOf(values: readonly (number | null)[], x: (step: number) => number, y: (value: number) => number): string {
  let isBroken = true;
  return values
    .map((value, step) => {
      if (value === null) {
        isBroken = true;
        return "";
      }
      const part = `${isBroken ? "M" : "L"}${x(step)} ${y(value)}`;
      isBroken = false;
      return part;
    })
    .join("");
}

function lastKnown(values: readonly (number | null)[]): { step: number; value: number } | null {
  const step = values.findLastIndex((value) => value !== null);
  const value = values[step];
  return value === null || value === undefined ? null : { step, value };
}

/** Labels stand level with their line's end; those that would meet move down just enough. */
export function endLabels(
  series: readonly TrendSeries[],
  aim: TrendLineProps["aim"],
  y: (value: number) => number,
  format: (value: number) => string,
): { words: string; top: number; strong?: boolean }[] {
  const wanted = series.flatMap((line) => {
    const end = lastKnown(line.values);
    return end ? [{ words: `${line.name}: ${format(end.value)}`, top: y(end.value), strong: line.strong }] : [];
  });
  if (aim) wanted.push({ words: aim.label, top: y("at" in aim ? aim.at : (aim.from + aim.to) / 2), strong: undefined });
  let floor = Number.NEGATIVE_INFINITY;
  return wanted
    .sort((a, b) => a.top - b.top)
    .map((label) => {
      const top = Math.max(label.top, floor);
      floor = top + labelGap;
      return { ...label, top };
    });
}
