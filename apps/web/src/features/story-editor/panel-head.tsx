import type { ReactNode } from "react";

export function PanelHead({ children }: { children: ReactNode }) {
  return <h2 className="mb-2 text-fine text-ink-3">{children}</h2>;
}
