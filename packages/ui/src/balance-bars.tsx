import { Link } from "./link.tsx";

export type BalanceBarsProps = {
  label: string;
  /** `share` of the whole, 0 to 1; `aim` the range that would be good; `on` where it is off. */
  rows: readonly {
    label: string;
    share: number;
    aim?: readonly [from: number, to: number];
    on?: boolean;
    href?: string;
  }[];
};

/** How a whole is divided: one bar a part, all on the scale of the largest. */
export function BalanceBars({ label, rows }: BalanceBarsProps) {
  const largest = Math.max(0.01, ...rows.flatMap((row) => [row.share, row.aim?.[1] ?? 0]));
  const at = (value: number) => `${(value / largest) * 100}%`;
  return (
    <table className="ui-rows">
      <caption className="ui-hidden">{label}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} data-on={row.on}>
            <th scope="row">
              {row.href ? (
                <Link href={row.href} tone="quiet">
                  {row.label}
                </Link>
              ) : (
                row.label
              )}
            </th>
            <td>
              <svg aria-hidden="true">
                {row.aim ? (
                  <rect
                    className="ui-rows-aim"
                    x={at(row.aim[0])}
                    width={at(row.aim[1] - row.aim[0])}
                    height="9"
                    rx="1"
                  />
                ) : null}
                <rect width={at(row.share)} y="2" height="5" rx="1" />
              </svg>
            </td>
            <td>{Math.round(row.share * 100)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
