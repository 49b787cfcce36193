"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { Tooltip } from "./tooltip.tsx";

export type IconButtonProps = Omit<ButtonProps, "icon" | "iconEnd" | "children" | "block"> & {
  /** What it does: its accessible name and its tooltip. */
  label: string;
  icon: ReactNode;
  /** The key that does the same, shown in the tooltip. */
  keys?: string;
};

/** A button that is only an icon, named by label and tooltip. */
export function IconButton({ label, icon, keys, tone = "plain", ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <Button {...rest} tone={tone} icon={icon} aria-label={label} data-icon-only="" />
    </Tooltip>
  );
}
