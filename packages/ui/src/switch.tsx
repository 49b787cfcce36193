import { type ComponentProps, type ReactNode, useId } from "react";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & { label: ReactNode; hint?: ReactNode };

/** A setting that takes effect at once. Where a form is sent later, take a `Checkbox`. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  const hintId = useId();
  return (
    <label className={["ui-check", className].filter(Boolean).join(" ")}>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own checked state */}
      <input {...rest} type="checkbox" role="switch" aria-describedby={hint ? hintId : undefined} />
      <span>
        {label}
        {hint ? <small id={hintId}>{hint}</small> : null}
      </span>
    </label>
  );
}
