"use client";

import type { ConfirmDialogProps } from "./confirm-popup.tsx";
import { deferFloating } from "./deferred.ts";
import { DeferredDialog } from "./deferred-dialog.tsx";

const popup = deferFloating(() => import("./confirm-popup.tsx").then(({ ConfirmPopup }) => ConfirmPopup));

/**
 * Asks before what is hard to take back. For what can be undone, do it and offer the undo in a toast. Its code comes as
 * that of a dialog does.
 */
export const ConfirmDialog = ({ trigger, ...props }: ConfirmDialogProps) => (
  <DeferredDialog of={popup} trigger={trigger} props={props} />
);
