import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Spinner } from "./spinner.tsx";

export type ButtonTone = "normal" | "primary" | "plain" | "danger" | "danger-filled";
export type ButtonSize = "small" | "normal" | "big";

export type ButtonLook = {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Takes the whole width of its container. */
  block?: boolean;
  /** Stands before the label, 16 px. */
  icon?: ReactNode;
  /** Stands after the label, 16 px. */
  iconEnd?: ReactNode;
};

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** Work is under way: keeps the label, the width and the focus, shows a ring, ignores presses. */
    busy?: boolean;
  };

const ignore = (event: MouseEvent) => event.preventDefault();

/** A button. One `primary` a view; `type` is "button" unless said otherwise. */
export function Button({
  tone,
  size,
  block,
  icon,
  iconEnd,
  busy = false,
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...buttonLook({ tone, size, block }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? ignore : onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {iconEnd}
    </button>
  );
}

/** Class and data attributes that make another element look like a button. */
export function buttonLook({ tone, size, block }: ButtonLook, className?: string) {
  return {
    className: ["ui-button", className].filter(Boolean).join(" "),
    "data-tone": tone === "normal" ? undefined : tone,
    "data-size": size === "normal" ? undefined : size,
    "data-block": block ? "" : undefined,
  };
}
