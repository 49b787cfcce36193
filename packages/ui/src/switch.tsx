import { type ComponentProps, type ReactNode, useId } from "react";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode; hint?: ReactNode };

/** A setting that takes effect at once. Where a form is sent later, take a `Checkbox`. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  const [nameId, hintId] = [useId(), useId()];
  return (
    <label className={["ui-check", className].filter(Boolean).join(" ")}>
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own checked state
        role="switch"
        aria-labelledby={nameId}
        aria-describedby={hint ? hintId : undefined}
      />
      <span>
        <span id={nameId}>{label}</span>
        {hint ? <small id={hintId}>{hint}</small> : null}
      </span>
    </label>
  );
}
