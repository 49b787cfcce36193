"use client";

import { Strip } from "@starboard/ui/strip";

/** What concerns the whole form, where it was sent; announced when it appears. */
export function FormProblem({ children }: { children: string | undefined }) {
  return (
    <div role="alert" className="empty:hidden">
      {children ? <Strip tone="failed">{children}</Strip> : null}
    </div>
  );
}
