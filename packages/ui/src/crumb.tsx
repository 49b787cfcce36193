import { ChevronRight } from "lucide-react";
import { Link } from "./link.tsx";

export type CrumbProps = {
  /** The pages above, outermost first; on a small screen only the last of them stays. */
  trail: readonly { href: string; label: string }[];
  /** The page itself. */
  here: string;
  label?: string;
};

/** Where the page lies; ends in its name. */
export function Crumb({ trail, here, label = "Where you are" }: CrumbProps) {
  return (
    <nav className="ui-crumb" aria-label={label}>
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <Link href={step.href} tone="quiet">
              {step.label}
            </Link>
            <ChevronRight aria-hidden="true" />
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
