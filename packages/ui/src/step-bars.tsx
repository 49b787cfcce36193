import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type StepBarsProps = {
  /** Names the table for screen readers. */
  label: string;
  /** Heads of the two columns. */
  columns: readonly [step: string, count: string];
  /** The first is the whole; each counts what came at least so far. */
  steps: readonly { label: ReactNode; count: number; href?: string; on?: boolean }[];
};

/** How many come how far: a bar a step, all on the scale of the first. Its own table. */
export function StepBars({ label, columns, steps }: StepBarsProps) {
  const most = Math.max(1, steps[0]?.count ?? 1);
  return (
    <table className="ui-rows">
      <caption className="ui-hidden">{label}</caption>
      <thead className="ui-hidden">
        <tr>
          <th scope="col">{columns[0]}</th>
          <td />
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order and nothing else
          <tr key={place} data-on={step.on}>
            <th scope="row">
              {step.href ? (
                <Link href={step.href} tone="quiet">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
            </th>
            <td>
              <svg aria-hidden="true">
                <rect width={`${(step.count / most) * 100}%`} y="1" height="7" rx="1" />
              </svg>
            </td>
            <td>{step.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
