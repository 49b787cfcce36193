"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { useFieldControl } from "./field.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = Omit<ComponentProps<"select">, "size"> & {
  /** Options, or pass `<option>` elements as children. */
  options?: readonly SelectOption[];
  size?: "small" | "normal";
};

/** The native select: works without script, opens the wheel on a phone. */
export function Select({ options, size, className, children, ...rest }: SelectProps) {
  return (
    <span className="ui-affix">
      <ChevronDown data-end="" aria-hidden="true" />
      <select
        {...rest}
        {...useFieldControl(rest)}
        className={["ui-input", className].filter(Boolean).join(" ")}
        data-size={size === "small" ? "small" : undefined}
      >
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </span>
  );
}
