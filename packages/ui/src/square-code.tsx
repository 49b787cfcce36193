export interface SquareCodeProps {
  /** Squares on a side, with the light border that a camera needs. */
  size: number;
  /** The dark squares, as a path. */
  path: string;
  /** What the picture is, for who does not see it. */
  label: string;
}

/** A square code (QR) to be scanned: dark on light whatever the theme, as cameras want it. */
export function SquareCode({ size, path, label }: SquareCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="ui-square-code"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
