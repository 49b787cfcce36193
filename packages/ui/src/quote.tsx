import type { ReactNode } from "react";

/** Somebody's words, set as a story is set; `by` says whose. */
export function Quote({ children, by }: { children: ReactNode; by?: ReactNode }) {
  return (
    <blockquote className="ui-quote">
      {children}
      {by ? <footer>{by}</footer> : null}
    </blockquote>
  );
}
