import type { ReactNode } from "react";

export type MeterProps = {
  label: string;
  value: number;
  /** Default 100. */
  max?: number;
  /** Shown at the end, such as "6 of 8"; read out as the value. */
  words?: string;
  labelHidden?: boolean;
};

/** A quantity within a known range. For work that goes on, take `Progress`. */
export function Meter({ label, value, max = 100, words, labelHidden }: MeterProps) {
  return (
    <div className="ui-meter">
      <div className={labelHidden ? "ui-hidden" : "ui-meter-words"}>
        <span>{label}</span>
        {words ? <span>{words}</span> : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter is drawn differently by every browser */}
      <svg
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={words}
      >
        <rect className="ui-meter-done" width={share(value, max)} height="100%" />
      </svg>
    </div>
  );
}

export type ProgressProps = {
  label: string;
  /** Leave out where the end is not known. */
  value?: number;
  max?: number;
  /** Of `value`, how many failed; drawn at the end of the bar. */
  failed?: number;
  words?: ReactNode;
  labelHidden?: boolean;
  size?: "normal" | "big";
};

/** Work that goes on. Say in `words` what the bar means. */
export function Progress({ label, value, max = 100, failed = 0, words, labelHidden, size }: ProgressProps) {
  const isKnown = value !== undefined;
  return (
    <div className="ui-meter" data-size={size}>
      <div className={labelHidden && !words ? "ui-hidden" : "ui-meter-words"}>
        <span className={labelHidden ? "ui-hidden" : undefined}>{label}</span>
        {words ? <span>{words}</span> : null}
      </div>
      <svg
        role="progressbar"
        aria-label={label}
        aria-valuemin={isKnown ? 0 : undefined}
        aria-valuemax={isKnown ? max : undefined}
        aria-valuenow={value}
      >
        {isKnown ? (
          <>
            <rect className="ui-meter-done" width={share(value, max)} height="100%" />
            {failed > 0 ? (
              <rect
                className="ui-meter-failed"
                x={share(value - failed, max)}
                width={share(failed, max)}
                height="100%"
              />
            ) : null}
          </>
        ) : (
          <rect className="ui-meter-slide" width="40%" height="100%" />
        )}
      </svg>
    </div>
  );
}

/** A part of the whole as a percentage between 0 and 100. */
function share(part: number, whole: number): string {
  return `${whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0}%`;
}
