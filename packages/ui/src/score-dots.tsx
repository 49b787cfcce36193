import { Glyph } from "./glyph.tsx";

export type ScoreDotsProps = {
  /** Names the table for screen readers. */
  label: string;
  /** `value` 0 to 100, or null where it could not be told; `on` for the one that matters now. */
  rows: readonly { label: string; value: number | null; on?: boolean }[];
  unknownWord?: string;
};

/** Scores as dots on one scale from 0 to 100. */
export function ScoreDots({ label, rows, unknownWord = "could not tell" }: ScoreDotsProps) {
  return (
    <table className="ui-rows">
      <caption className="ui-hidden">{label}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} data-on={row.on}>
            <th scope="row">{row.label}</th>
            <td>
              {row.value === null ? null : (
                <svg aria-hidden="true">
                  <line x1="0" x2="100%" y1="4.5" y2="4.5" />
                  <circle cx={`${clamp(row.value)}%`} cy="4.5" r="3.75" />
                </svg>
              )}
            </td>
            <td>
              {row.value === null ? (
                <>
                  <Glyph name="unknown" />
                  <span className="ui-hidden">{unknownWord}</span>
                </>
              ) : (
                row.value
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const clamp = (value: number) => Math.min(100, Math.max(0, value));
