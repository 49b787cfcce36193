"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { adoptTrigger } from "./adopted-trigger.tsx";
import { Button } from "./button.tsx";
import { DialogParts } from "./dialog-parts.ts";
import { PopupRoot, useHasStood } from "./popup-root.tsx";
import type { TriggerLink } from "./trigger-link.ts";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one first. Wrap a button that only closes in `DialogClose`. */
  footer?: ReactNode;
  /** The element that opens it; leave out and pass `open` to steer from outside. */
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "narrow" | "normal" | "wide" | "broad";
  /** Takes the focus on opening; otherwise the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Called once it is closed: what takes the focus then, or true for what had it before. */
  finalFocus?: () => HTMLElement | true;
  closeLabel?: string;
};

/** A dialog's own code, which comes when it is wanted. */
export function DialogPopup({
  title,
  description,
  children,
  footer,
  link,
  open,
  onOpenChange,
  size,
  initialFocus,
  finalFocus,
  closeLabel = "Close",
}: Omit<DialogProps, "trigger"> & { link: TriggerLink | undefined }) {
  const hasStood = useHasStood();
  return (
    <PopupRoot>
      <Base.Root open={open === undefined ? undefined : open && hasStood} onOpenChange={onOpenChange}>
        {link ? <Base.Trigger render={adoptTrigger(link)} /> : null}
        <Base.Portal>
          <Base.Backdrop className="ui-veil" />
          <Base.Viewport className="ui-dialog-frame">
            <Base.Popup className="ui-dialog" data-size={size} initialFocus={initialFocus} finalFocus={finalFocus}>
              <DialogParts value={Base}>
                <div className="ui-dialog-head">
                  <Base.Title className="ui-dialog-title">{title}</Base.Title>
                  <Base.Close aria-label={closeLabel} render={<Button tone="plain" data-icon-only="" />}>
                    <X aria-hidden="true" />
                  </Base.Close>
                </div>
                <div className="ui-dialog-main">
                  {description ? (
                    <Base.Description className="ui-dialog-description">{description}</Base.Description>
                  ) : null}
                  {children ? <div className="ui-dialog-body">{children}</div> : null}
                </div>
                {footer ? <div className="ui-dialog-foot">{footer}</div> : null}
              </DialogParts>
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </PopupRoot>
  );
}
