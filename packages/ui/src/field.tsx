"use client";

import { createContext, type ReactNode, useContext, useId, useMemo } from "react";
import { Glyph } from "./glyph.tsx";

type FieldWiring = { id: string; describedBy?: string; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldWiring | null>(null);

/** What a control inside a `Field` spreads on its element; its own props win. */
export function useFieldControl(own: { id?: string; "aria-describedby"?: string; required?: boolean }) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    "aria-describedby": [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ") || undefined,
    "aria-invalid": field?.invalid || undefined,
    required: own.required ?? (field?.required || undefined),
  };
}

export type FieldProps = {
  label: ReactNode;
  /** Beside the label at the right: "optional", a link, a count. */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it; empty means nothing is. */
  error?: ReactNode;
  required?: boolean;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, tied together by id. Put one Input, Textarea or Select inside. */
export function Field({
  label,
  aside,
  hint,
  error,
  required = false,
  labelHidden,
  id,
  className,
  children,
}: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  const wiring = useMemo(
    () => ({ id: controlId, describedBy, invalid: Boolean(errorId), required }),
    [controlId, describedBy, errorId, required],
  );
  return (
    <div className={["ui-field", className].filter(Boolean).join(" ")}>
      <div className={labelHidden ? "ui-hidden" : "ui-label"}>
        <label htmlFor={controlId}>{label}</label>
        {aside ? <span>{aside}</span> : null}
      </div>
      <FieldContext value={wiring}>{children}</FieldContext>
      {error ? (
        <p id={errorId} className="ui-error">
          <Glyph name="can" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={hintId} className="ui-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
