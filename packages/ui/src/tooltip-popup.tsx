"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { adoptTrigger } from "./adopted-trigger.tsx";
import { KeyHint } from "./key-hint.tsx";
import { PopupRoot } from "./popup-root.tsx";
import type { TriggerLink } from "./trigger-link.ts";

export type TooltipProps = {
  /** A few words; never the only place of a fact. */
  label: ReactNode;
  /** The key that does the same. */
  keys?: string;
  side?: "top" | "bottom" | "left" | "right";
  /** One element that can take the focus. */
  children: ReactElement<Record<string, unknown>>;
};

/** A tooltip's own code, which comes when it is wanted. */
export function TooltipPopup({
  link,
  label,
  keys,
  side = "bottom",
}: Omit<TooltipProps, "children"> & { link: TriggerLink }) {
  return (
    <PopupRoot>
      <Base.Provider delay={400} closeDelay={80}>
        <Base.Root>
          <Base.Trigger render={adoptTrigger(link)} />
          <Base.Portal>
            <Base.Positioner className="ui-pop-at" side={side} sideOffset={6} collisionPadding={8}>
              <Base.Popup className="ui-pop ui-tooltip">
                {label}
                {keys ? <KeyHint keys={keys} /> : null}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      </Base.Provider>
    </PopupRoot>
  );
}
