"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { adoptTrigger } from "./adopted-trigger.tsx";
import { Button } from "./button.tsx";
import { Glyph } from "./glyph.tsx";
import { PopupRoot, useHasStood } from "./popup-root.tsx";
import type { TriggerLink } from "./trigger-link.ts";

export type ConfirmDialogProps = {
  /** A question with the thing's name in it. */
  title: ReactNode;
  /** What happens, and whether it can be taken back. */
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  /** `danger` for what cannot be undone. */
  tone?: "normal" | "danger";
  /** The dialog waits for a promise and closes when it is kept; when it breaks, `failure` is shown and it stays open. */
  onConfirm: () => void | Promise<unknown>;
  failure?: ReactNode;
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A question's own code, which comes when it is wanted. */
export function ConfirmPopup({
  title,
  children,
  confirmLabel,
  cancelLabel = "Cancel",
  tone = "normal",
  onConfirm,
  failure = "That did not work. Nothing was changed; try again.",
  link,
  open,
  onOpenChange,
}: Omit<ConfirmDialogProps, "trigger"> & { link: TriggerLink | undefined }) {
  const hasStood = useHasStood();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const [phase, setPhase] = useState<"idle" | "busy" | "failed">("idle");
  const cancel = useRef<HTMLButtonElement>(null);
  const isOpen = open ?? isOwnOpen;
  const setOpen = (next: boolean) => {
    if (phase === "busy") return;
    setPhase("idle");
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const confirm = async () => {
    setPhase("busy");
    try {
      await onConfirm();
    } catch {
      return setPhase("failed");
    }
    setPhase("idle");
    setOwnOpen(false);
    onOpenChange?.(false);
  };
  return (
    <PopupRoot>
      <Base.Root open={isOpen && hasStood} onOpenChange={setOpen}>
        {link ? <Base.Trigger render={adoptTrigger(link)} /> : null}
        <Base.Portal>
          <Base.Backdrop className="ui-veil" />
          <Base.Viewport className="ui-dialog-frame">
            <Base.Popup className="ui-dialog" data-size="narrow" initialFocus={tone === "danger" ? cancel : undefined}>
              <Base.Title className="ui-dialog-title">{title}</Base.Title>
              {children ? (
                <Base.Description className="ui-dialog-description" render={<div />}>
                  {children}
                </Base.Description>
              ) : null}
              <div role="alert" className="mt-3 empty:hidden">
                {phase === "failed" ? (
                  <p className="ui-error">
                    <Glyph name="can" />
                    <span>{failure}</span>
                  </p>
                ) : null}
              </div>
              <div className="ui-dialog-foot">
                <Button
                  tone={tone === "danger" ? "danger-filled" : "primary"}
                  busy={phase === "busy"}
                  onClick={confirm}
                >
                  {confirmLabel}
                </Button>
                <Base.Close render={<Button ref={cancel} disabled={phase === "busy"} />}>{cancelLabel}</Base.Close>
              </div>
            </Base.Popup>
          </Base.Viewport>
        </Base.Portal>
      </Base.Root>
    </PopupRoot>
  );
}
