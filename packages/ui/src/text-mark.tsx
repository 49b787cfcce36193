"use client";

import type { KeyboardEvent, ReactNode } from "react";
import type { Severity } from "./severity-stroke.tsx";

export type TextMarkProps = {
  children: ReactNode;
  severity?: Severity;
  kind?: "comment" | "suggestion" | "quote" | "mine" | "implied" | "shared" | "nobody";
  /** The note's number, set small after the text. */
  number?: number;
  /** Id of the note that belongs to it. */
  noteId?: string;
  on?: boolean;
  onPress?: () => void;
};

/** Marked words in a text. With `onPress` they can be reached and pressed, and still break over lines. */
export function TextMark({ children, severity, kind, number, noteId, on, onPress }: TextMarkProps) {
  const look = {
    className: "ui-mark",
    "data-severity": severity,
    "data-kind": kind,
    "data-on": on,
    "aria-describedby": noteId,
  };
  const content = (
    <>
      {children}
      {number === undefined ? null : <sup aria-hidden="true">{number}</sup>}
    </>
  );
  if (!onPress) return <mark {...look}>{content}</mark>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element is one box and would not break over lines
    <span {...look} role="button" tabIndex={0} onClick={onPress} onKeyDown={onKeyDown}>
      {content}
    </span>
  );
}
