import type { ComponentProps, ReactNode } from "react";
import { Glyph } from "./glyph.tsx";
import { type Severity, SeverityStroke } from "./severity-stroke.tsx";

export type NoteProps = Omit<ComponentProps<"div">, "title"> & {
  /** `next` is the one best step, `good` a quiet tick, `rule` has a standing line. */
  tone?: "plain" | "next" | "good" | "rule";
  severity?: Severity;
  /** The small line above: a dimension, who and when. */
  cap?: ReactNode;
  /** The note in a few words. */
  title?: ReactNode;
  actions?: ReactNode;
  replies?: ReactNode;
  /** Lit together with its mark in the text. */
  on?: boolean;
  /** Actions wait for focus or pointer on wide screens. */
  quiet?: boolean;
};

/** A note in the margin: about one place in the text, never about the person. */
export function Note({
  tone,
  severity,
  cap,
  title,
  children,
  actions,
  replies,
  on,
  quiet,
  className,
  ...rest
}: NoteProps) {
  return (
    <div
      {...rest}
      className={["ui-note", className].filter(Boolean).join(" ")}
      data-tone={tone}
      data-on={on}
      data-quiet={quiet}
    >
      {severity || cap ? (
        <p className="ui-note-cap">
          {severity ? <SeverityStroke severity={severity} /> : null}
          {severity && cap ? <span aria-hidden="true">·</span> : null}
          {cap ? <span>{cap}</span> : null}
        </p>
      ) : null}
      {tone === "good" ? <Glyph name="tick" className="me-1.5" /> : null}
      {title ? <strong className="ui-note-title">{title}</strong> : null} {children}
      {replies ? <div className="ui-note-replies">{replies}</div> : null}
      {actions ? <div className="ui-note-actions">{actions}</div> : null}
    </div>
  );
}
