"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Some but not all of what it stands for. */
  indeterminate?: boolean;
  labelHidden?: boolean;
};

/** The native checkbox with its label; the whole row is the target. */
export function Checkbox({ label, hint, indeterminate = false, labelHidden, className, ...rest }: CheckboxProps) {
  // The hint stands inside the label, so that it is pressed too, and is said once: after the name, not in it.
  const [nameId, hintId] = [useId(), useId()];
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={["ui-check", className].filter(Boolean).join(" ")}>
      <input
        {...rest}
        ref={box}
        type="checkbox"
        aria-labelledby={nameId}
        aria-describedby={hint ? hintId : undefined}
      />
      <span className={labelHidden ? "ui-hidden" : undefined}>
        <span id={nameId}>{label}</span>
        {hint ? <small id={hintId}>{hint}</small> : null}
      </span>
    </label>
  );
}
