import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link.tsx";

/** A region in which a wide table scrolls by itself, reachable by keyboard. `fits`: does not scroll from 77 rem on. */
export function TableRegion({ label, fits, children }: { label: string; fits?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} className="ui-scroll" tabIndex={0} data-fits={fits ? "" : undefined}>
      {children}
    </section>
  );
}

export type TableProps = ComponentProps<"table"> & {
  /** Names the table; `captionHidden` keeps it for screen readers. */
  caption: ReactNode;
  captionHidden?: boolean;
  /** What is held while the rest scrolls. */
  sticky?: "head" | "first" | "both";
  /** Under 40 rem each row becomes a block; give each `Cell` its label. */
  fold?: boolean;
  /** Rows answer the pointer; for rows that lead somewhere. */
  hover?: boolean;
};

/** A ruled table. Inside, plain thead, tbody, tr and th; `Cell` and `SortHead` where they help. */
export function Table({ caption, captionHidden, sticky, fold, hover, className, children, ...rest }: TableProps) {
  return (
    <table
      {...rest}
      className={["ui-table", className].filter(Boolean).join(" ")}
      data-sticky={sticky === "both" ? "head first" : sticky}
      data-fold={fold ? "" : undefined}
      data-hover={hover ? "" : undefined}
    >
      <caption className={captionHidden ? "ui-hidden" : "ui-caption"}>{caption}</caption>
      {children}
    </table>
  );
}

export type CellProps = ComponentProps<"td"> & {
  /** The column's name, shown before the value where the table folds. */
  label?: string;
  end?: boolean;
  nowrap?: boolean;
};

/** A cell. `end` for numbers. What is not asked for is not there: a table drawn on the server sends each attribute twice. */
export function Cell({ label, end, nowrap, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      {...(label !== undefined && { "data-label": label })}
      {...(end && { "data-align": "end" })}
      {...(nowrap && { "data-nowrap": "" })}
    />
  );
}

export type SortDirection = "ascending" | "descending";

export type SortHeadProps = {
  children: ReactNode;
  /** How the table is sorted by this column; null where it is not. */
  sorted: SortDirection | null;
  /** Sorts in the browser. */
  onSort?: () => void;
  /** Sorts by going to an address. */
  href?: string;
  end?: boolean;
  className?: string;
};

/** A column's head that sorts by it; the style sheet draws the sign. */
export function SortHead({ children, sorted, onSort, href, end, className }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={sorted ?? "none"} data-align={end ? "end" : undefined} className={className}>
      {href ? (
        <Link href={href} tone="bare" className="ui-sort">
          {children}
        </Link>
      ) : (
        <button type="button" className="ui-sort" onClick={onSort}>
          {children}
        </button>
      )}
    </th>
  );
}

/** The name of a row that leads somewhere: the whole row is the target. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} tone="bare" className="ui-row-link">
      {children}
    </Link>
  );
}
