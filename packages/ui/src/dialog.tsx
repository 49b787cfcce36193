"use client";

import { type ReactElement, useContext } from "react";
import { deferFloating } from "./deferred.ts";
import { DeferredDialog } from "./deferred-dialog.tsx";
import { DialogParts } from "./dialog-parts.ts";
import type { DialogProps } from "./dialog-popup.tsx";

const popup = deferFloating(() => import("./dialog-popup.tsx").then(({ DialogPopup }) => DialogPopup));

/**
 * A modal dialog; on small screens it rises from the lower edge. Escape and the veil close it. Its code comes when its
 * trigger is pointed at, focused or pressed, or when it is opened.
 */
export const Dialog = ({ trigger, ...props }: DialogProps) => (
  <DeferredDialog of={popup} trigger={trigger} props={props} />
);

/** Gives a button inside a dialog the power to close it. */
export function DialogClose({ children }: { children: ReactElement<Record<string, unknown>> }) {
  const Base = useContext(DialogParts);
  return Base ? <Base.Close render={children} /> : children;
}
