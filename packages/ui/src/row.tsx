import { ChevronRight } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link.tsx";

export type RowProps = {
  /** At the start: an avatar, an icon. */
  start?: ReactNode;
  title: ReactNode;
  /** Beside the title, quiet. */
  aside?: ReactNode;
  /** Below the title. */
  text?: ReactNode;
  /** At the end; an arrow unless given. */
  end?: ReactNode;
  /** Marks what is new. */
  fresh?: boolean;
  /** Leads there; without it the row is a button and takes its attributes. */
  href?: string;
} & Omit<ComponentProps<"button">, "title">;

/** One thing in a list that leads somewhere or does something, as wide as the list. Put rows into `RowList`. */
export function Row({ start, title, aside, text, end, fresh, href, ...button }: RowProps) {
  const content = (
    <>
      {start}
      <span className="ui-row-text">
        <span className="ui-row-title">
          {title}
          {aside ? <span>{aside}</span> : null}
        </span>
        {text ? <span>{text}</span> : null}
      </span>
      {end ?? <ChevronRight aria-hidden="true" />}
    </>
  );
  return (
    <li data-fresh={fresh}>
      {href ? (
        <Link href={href} tone="bare" className="ui-row">
          {content}
        </Link>
      ) : (
        <button type="button" {...button} className="ui-row">
          {content}
        </button>
      )}
    </li>
  );
}

/** A ruled list of rows. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="ui-row-list" aria-label={label}>
      {children}
    </ul>
  );
}
