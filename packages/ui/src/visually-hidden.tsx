import type { ReactNode } from "react";

/** Read out but not shown; appears when something inside it has the focus. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ui-hidden">{children}</span>;
}
