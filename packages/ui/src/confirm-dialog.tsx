"use client";

import type { ConfirmDialogProps } from "./confirm-popup.tsx";
import { deferFloating } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { DeferredTrigger } from "./deferred-trigger.tsx";
import { useDeferredPopup } from "./use-deferred-popup.ts";

const popup = deferFloating(() => import("./confirm-popup.tsx").then(({ ConfirmPopup }) => ConfirmPopup));

/**
 * Asks before what is hard to take back. For what can be undone, do it and offer the undo in a toast. Its code comes as
 * that of a dialog does.
 */
export function ConfirmDialog({ trigger, ...props }: ConfirmDialogProps) {
  const { link, isWanted, want, deferral } = useDeferredPopup(props.open, props.onOpenChange);
  return (
    <>
      {trigger ? (
        <DeferredTrigger link={link} opens="dialog" onWanted={want}>
          {trigger}
        </DeferredTrigger>
      ) : null}
      {isWanted ? (
        <DeferredPart of={popup} props={{ ...props, link: trigger ? link : undefined }} {...deferral} />
      ) : null}
    </>
  );
}
