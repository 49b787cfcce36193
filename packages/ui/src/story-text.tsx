import type { ReactNode } from "react";

/** A text to be read: serif, 60 to 68 characters a line. */
export function StoryText({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <article className="ui-story" aria-label={label}>
      {children}
    </article>
  );
}

/** A part of a text under its own small heading; `aside` for a count. */
export function StorySection({
  title,
  aside,
  id,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className="ui-story-section">
      <h2 className="ui-story-head">
        {title}
        {aside ? <small>{aside}</small> : null}
      </h2>
      {children}
    </section>
  );
}
