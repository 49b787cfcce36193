import type { ReactNode } from "react";
import { Glyph } from "./glyph.tsx";

export type ChecksProps = {
  label: string;
  items: readonly { id: string; met: boolean; text: ReactNode }[];
  columns?: boolean;
};

/** What is asked and what of it is met; the missing come first in weight, not in order. */
export function Checks({ label, items, columns }: ChecksProps) {
  return (
    <ul className="ui-checks" aria-label={label} data-columns={columns ? "" : undefined}>
      {items.map((item) => (
        <li key={item.id} data-met={item.met}>
          <Glyph name={item.met ? "tick" : "can"} />
          <span>
            <span className="ui-hidden">{item.met ? "met: " : "missing: "}</span>
            {item.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
