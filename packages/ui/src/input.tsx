"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFieldControl } from "./field.tsx";

export type InputProps = Omit<ComponentProps<"input">, "size"> & {
  size?: "small" | "normal";
  /** An icon inside, at the start. */
  icon?: ReactNode;
};

/** A text input; inside a `Field` it takes id, description and error from there. */
export function Input({ size, icon, className, ...rest }: InputProps) {
  const input = (
    <input
      {...rest}
      {...useFieldControl(rest)}
      className={["ui-input", className].filter(Boolean).join(" ")}
      data-size={size === "small" ? "small" : undefined}
    />
  );
  return icon ? (
    <span className="ui-affix">
      {icon}
      {input}
    </span>
  ) : (
    input
  );
}
