import { Chart } from "./chart.tsx";
import { anchorAt } from "./range-scale.tsx";

export type HistogramBin = {
  from: number;
  to: number;
  /** Null where it may not be told. */
  count: number | null;
  before?: number;
};

export type HistogramProps = {
  summary: string;
  /** Ascending, without gaps between them. */
  bins: readonly HistogramBin[];
  /** Names of the bars and, where bins have `before`, of the dashed line. */
  name: string;
  beforeName?: string;
  /** Borders that mean something, drawn through the bars. */
  borders?: readonly { at: number; label: string }[];
  /** Names of the ranges between the borders. */
  zones?: readonly { from: number; to: number; label: string }[];
  height?: number;
  tableLabel?: string;
};

const foot = 38;

/** How many lie where; before as a dashed line, after as bars. */
export function Histogram({
  summary,
  bins,
  name,
  beforeName,
  borders = [],
  zones = [],
  height = 190,
  tableLabel,
}: HistogramProps) {
  const low = bins[0]?.from ?? 0;
  const high = bins.at(-1)?.to ?? 1;
  const most = Math.max(1, ...bins.flatMap((bin) => [bin.count ?? 0, bin.before ?? 0]));
  const x = (value: number) => ((value - low) / (high - low)) * 100;
  const floor = height - foot;
  const y = (count: number) => floor - (count / most) * (floor - 8);
  const hasBefore = bins.some((bin) => bin.before !== undefined);
  const ends = [low, high]
    .filter((end) => !borders.some((border) => border.at === end))
    .map((at) => ({ at, label: String(at) }));
  return (
    <Chart
      summary={summary}
      height={height}
      tableLabel={tableLabel}
      legend={hasBefore ? <Key name={name} beforeName={beforeName ?? "before"} /> : null}
      table={{
        columns: ["Range", name, ...(hasBefore ? [beforeName ?? "before"] : [])],
        rows: bins.map((bin) => [
          `${bin.from} – ${bin.to}`,
          bin.count ?? "hidden",
          ...(hasBefore ? [bin.before ?? 0] : []),
        ]),
      }}
    >
      {bins.map((bin) => (
        <rect
          key={bin.from}
          className="ui-bar-fill"
          x={`${x(bin.from)}%`}
          width={`${x(bin.to) - x(bin.from)}%`}
          y={y(bin.count ?? 0)}
          height={floor - y(bin.count ?? 0)}
        />
      ))}
      {bins.map((bin) =>
        bin.count === null ? (
          <text key={bin.from} x={`${x((bin.from + bin.to) / 2)}%`} y={floor - 6} textAnchor="middle">
            ?
          </text>
        ) : null,
      )}
      {borders.map((border) => (
        <line
          key={border.at}
          className="ui-border"
          x1={`${x(border.at)}%`}
          x2={`${x(border.at)}%`}
          y1="0"
          y2={floor + 4}
        />
      ))}
      <line className="ui-axis" x1="0" x2="100%" y1={floor} y2={floor} />
      {hasBefore ? (
        <svg aria-hidden="true" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          <path className="ui-before" vectorEffect="non-scaling-stroke" d={steps(bins, x, y)} />
        </svg>
      ) : null}
      {[...borders, ...ends].map((border) => (
        <text key={border.at} x={`${x(border.at)}%`} y={floor + 17} textAnchor={anchorAt(x(border.at))}>
          {border.label}
        </text>
      ))}
      {zones.map((zone) => (
        <text key={zone.label} x={`${x((zone.from + zone.to) / 2)}%`} y={floor + 34} textAnchor="middle">
          {zone.label}
        </text>
      ))}
    </Chart>
  );
}

function steps(bins: readonly HistogramBin[], x: (value: number) => number, y: (count: number) => number): string {
  return `M${bins.map((bin) => `${x(bin.from)} ${y(bin.before ?? 0)}H${x(bin.to)}`).join("L")}`;
}

function Key({ name, beforeName }: { name: string; beforeName: string }) {
  return (
    <p className="ui-plot-key">
      <svg className="ui-plot" aria-hidden="true">
        <rect className="ui-bar-fill" x="0.5" y="0.5" width="17" height="9" />
      </svg>
      {name}
      <svg className="ui-plot" aria-hidden="true">
        <line className="ui-before" x1="0" x2="18" y1="5" y2="5" />
      </svg>
      {beforeName}
    </p>
  );
}
