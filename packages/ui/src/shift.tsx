export type ShiftProps = {
  from: number;
  to: number;
  /** The end of the scale; it begins at 0. */
  max?: number;
};

/** From where to where on a scale: a tick, a line, an arrow head. The numbers stand beside it. */
export function Shift({ from, to, max = 100 }: ShiftProps) {
  const at = (value: number) => `${(value / max) * 100}%`;
  const isUp = to > from;
  return (
    <svg
      className="ui-plot"
      height="12"
      role="img"
      aria-label={from === to ? `stays at ${from}` : `from ${from} to ${to}`}
    >
      <line className="ui-axis" x1="0" x2="100%" y1="6" y2="6" />
      {from === to ? (
        <circle className="ui-dot" cx={at(from)} cy="6" r="3" />
      ) : (
        <g className={isUp ? "ui-up" : "ui-down"} strokeWidth="2">
          <line x1={at(from)} x2={at(to)} y1="6" y2="6" />
          <line x1={at(from)} x2={at(from)} y1="2" y2="10" />
          <svg aria-hidden="true" x={at(to)} overflow="visible">
            <path d={isUp ? "M1 6-4 3v6z" : "M-1 6 4 3v6z"} strokeWidth="1" />
          </svg>
        </g>
      )}
    </svg>
  );
}
