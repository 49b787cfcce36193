import type { ReactNode } from "react";

export type PageProps = {
  children: ReactNode;
  /** `form` what stands in it 44 rem, `normal` 80, as wide as the bar above; `full` the whole window. */
  width?: "form" | "normal" | "full";
  id?: string;
  className?: string;
};

/** The main element of a page; what the skip link leads to. */
export function Page({ children, width, id = "main", className }: PageProps) {
  return (
    <main id={id} tabIndex={-1} className={["ui-page", className].filter(Boolean).join(" ")} data-width={width}>
      {children}
    </main>
  );
}
