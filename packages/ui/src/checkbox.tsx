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
  const hintId = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label className={["ui-check", className].filter(Boolean).join(" ")}>
      <input {...rest} ref={box} type="checkbox" aria-describedby={hint ? hintId : undefined} />
      <span className={labelHidden ? "ui-hidden" : undefined}>
        {label}
        {hint ? <small id={hintId}>{hint}</small> : null}
      </span>
    </label>
  );
}
