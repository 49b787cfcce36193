import { type ReactNode, useId } from "react";

export type BlockProps = {
  title: ReactNode;
  /** At the end of the heading's line: a count, a date, a link. */
  aside?: ReactNode;
  children?: ReactNode;
  level?: 2 | 3;
  /** `serif` sets the heading as a section of the page. */
  face?: "sans" | "serif";
  /** Without the hairline above. */
  bare?: boolean;
  className?: string;
  id?: string;
};

/** A hairline, a heading, content. Blocks group; nothing has a card. */
export function Block({ title, aside, children, level = 2, face, bare, className, id }: BlockProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={["ui-block", className].filter(Boolean).join(" ")}
      data-bare={bare ? "" : undefined}
    >
      <div className="ui-block-head" data-face={face}>
        <Heading id={headingId}>{title}</Heading>
        {aside ? <span>{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
