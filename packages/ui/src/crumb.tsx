import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type CrumbProps = {
  /** The page above this one. */
  href: string;
  /** Its name. */
  children: ReactNode;
  label?: string;
};

/** The way back to the page above, over a page's title. */
export function Crumb({ href, children, label = "Where you are" }: CrumbProps) {
  return (
    <nav className="ui-crumb" aria-label={label}>
      <Link href={href} tone="quiet">
        <ChevronLeft aria-hidden="true" />
        {children}
      </Link>
    </nav>
  );
}
