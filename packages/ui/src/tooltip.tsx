"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";

export type TooltipProps = {
  /** A few words; never the only place of a fact. */
  label: ReactNode;
  /** The key that does the same. */
  keys?: string;
  side?: "top" | "bottom" | "left" | "right";
  /** One element that can take the focus. */
  children: ReactElement<Record<string, unknown>>;
};

/** Words on hover and focus for what has no room for them. */
export function Tooltip({ label, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="ui-pop-at" side={side} sideOffset={6} collisionPadding={8}>
          <Base.Popup className="ui-pop ui-tooltip">
            {label}
            {keys ? <KeyHint keys={keys} /> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
