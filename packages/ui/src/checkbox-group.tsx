import { type ReactNode, useId } from "react";
import { Glyph } from "./glyph.tsx";

export type CheckboxGroupProps = {
  legend: ReactNode;
  /** The key under which the form's schema complains about the group; it takes the focus then. */
  name: string;
  error?: string | undefined;
  /** The layout of the boxes. */
  className?: string;
  children: ReactNode;
};

/** Boxes of a form that are judged together, with what is wrong about them below. */
export function CheckboxGroup({ legend, name, error, className = "grid gap-1", children }: CheckboxGroupProps) {
  const errorId = useId();
  return (
    <fieldset name={name} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1.5 text-note font-semibold">{legend}</legend>
      <div className={className}>{children}</div>
      {error ? (
        <p id={errorId} className="ui-error">
          <Glyph name="can" />
          <span>{error}</span>
        </p>
      ) : null}
    </fieldset>
  );
}
