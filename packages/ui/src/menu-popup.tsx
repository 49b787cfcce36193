"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { adoptTrigger } from "./adopted-trigger.tsx";
import { MenuParts } from "./menu-parts.ts";
import { PopupRoot } from "./popup-root.tsx";
import type { TriggerLink } from "./trigger-link.ts";

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  /** How far from the trigger, in pixels. */
  gap?: number;
};

/** A menu's own code, which comes when it is wanted. */
export function MenuPopup({
  link,
  children,
  align = "end",
  side = "bottom",
  gap = 6,
}: Omit<MenuProps, "trigger"> & { link: TriggerLink }) {
  return (
    <PopupRoot>
      <Base.Root modal={false}>
        <Base.Trigger render={adoptTrigger(link)} />
        <Base.Portal>
          <Base.Positioner className="ui-pop-at" side={side} align={align} sideOffset={gap} collisionPadding={8}>
            <Base.Popup className="ui-pop ui-menu">
              <MenuParts value={Base}>{children}</MenuParts>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </PopupRoot>
  );
}
