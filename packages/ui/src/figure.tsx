import type { ReactNode } from "react";

/** A number and what it counts, in one breath: "5 ready". */
export function Figure({ value, children, size }: { value: ReactNode; children: ReactNode; size?: "normal" | "big" }) {
  return (
    <span className="ui-figure" data-size={size}>
      <b>{value}</b> {children}
    </span>
  );
}
