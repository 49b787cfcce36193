import type { ReactNode } from "react";

/** Content and what stands beside it; one under the other below 66 rem. Two children. */
export function Columns({
  children,
  aside,
  className,
}: {
  children: ReactNode;
  aside?: "normal" | "wide" | "even";
  className?: string;
}) {
  return (
    <div className={["ui-columns", className].filter(Boolean).join(" ")} data-aside={aside}>
      {children}
    </div>
  );
}
