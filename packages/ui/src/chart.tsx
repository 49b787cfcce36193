import type { ReactNode } from "react";

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };

export type ChartProps = {
  /** What the chart shows, as a sentence with its figures. */
  summary: string;
  /** The same figures as a table, folded away. */
  table: ChartTable;
  tableLabel?: string;
  /** Above the drawing: a key. */
  legend?: ReactNode;
  height: number;
  /** Room at the end for labels beside the last point. */
  labelled?: boolean;
  children: ReactNode;
};

/** The frame of every chart: drawing, sentence, figures. Positions inside are percentages, so type keeps its size. */
export function Chart({
  summary,
  table,
  tableLabel = "Show as a table",
  legend,
  height,
  labelled,
  children,
}: ChartProps) {
  return (
    <figure className="ui-chart">
      {legend}
      <div className="ui-plot-frame" data-labelled={labelled ? "" : undefined}>
        <svg className="ui-plot" height={height} role="img" aria-label={summary}>
          {children}
        </svg>
      </div>
      <details className="ui-chart-table" data-print="no">
        <summary>{tableLabel}</summary>
        <table className="ui-table">
          <caption className="ui-hidden">{summary}</caption>
          <thead>
            <tr>
              {table.columns.map((column, place) => (
                <th key={column} scope="col" data-align={place > 0 ? "end" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={String(row[0])}>
                <th scope="row">{row[0]}</th>
                {row.slice(1).map((value, place) => (
                  <td key={table.columns[place + 1]} data-align="end">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
