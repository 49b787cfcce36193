"use client";

import { useEffect, useRef } from "react";
import { Glyph } from "./glyph.tsx";

export type FormErrorsProps = {
  title: string;
  /** `fieldId` is the id given to the `Field`; pressing the line goes there. */
  errors: readonly { fieldId?: string; text: string }[];
};

/** What keeps a form from being sent, above it; takes the focus when it appears or changes. Nothing is cleared. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.map((error) => error.text).join("\n");
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="ui-strip" data-tone="failed" role="alert" tabIndex={-1}>
      <Glyph name="can" />
      <div>
        <b>{title}</b>
        <ul>
          {errors.map((error) => (
            <li key={error.text}>{error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
