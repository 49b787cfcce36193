"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { Button } from "./button.tsx";

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one first. Wrap a button that only closes in `DialogClose`. */
  footer?: ReactNode;
  /** The element that opens it; leave out and pass `open` to steer from outside. */
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "narrow" | "normal" | "wide" | "broad";
  /** Takes the focus on opening; otherwise the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  closeLabel?: string;
};

/** A modal dialog; on small screens it rises from the lower edge. Escape and the veil close it. */
export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  open,
  defaultOpen,
  onOpenChange,
  size,
  initialFocus,
  closeLabel = "Close",
}: DialogProps) {
  return (
    <Base.Root open={open} defaultOpen={defaultOpen} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="ui-veil" />
        <Base.Viewport className="ui-dialog-frame">
          <Base.Popup className="ui-dialog" data-size={size} initialFocus={initialFocus}>
            <div className="ui-dialog-head">
              <Base.Title className="ui-dialog-title">{title}</Base.Title>
              <Base.Close aria-label={closeLabel} render={<Button tone="plain" data-icon-only="" />}>
                <X aria-hidden="true" />
              </Base.Close>
            </div>
            {description ? <Base.Description className="ui-dialog-description">{description}</Base.Description> : null}
            {children ? <div className="ui-dialog-body">{children}</div> : null}
            {footer ? <div className="ui-dialog-foot">{footer}</div> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Gives a button inside a dialog the power to close it. */
export function DialogClose({ children }: { children: ReactElement<Record<string, unknown>> }) {
  return <Base.Close render={children} />;
}
