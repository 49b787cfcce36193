"use client";

import { type ReactElement, useContext } from "react";
import { deferFloating } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { DeferredTrigger } from "./deferred-trigger.tsx";
import { DialogParts } from "./dialog-parts.ts";
import type { DialogProps } from "./dialog-popup.tsx";
import { useDeferredPopup } from "./use-deferred-popup.ts";

const popup = deferFloating(() => import("./dialog-popup.tsx").then(({ DialogPopup }) => DialogPopup));

/**
 * A modal dialog; on small screens it rises from the lower edge. Escape and the veil close it. Its code comes when its
 * trigger is pointed at, focused or pressed, or when it is opened.
 */
export function Dialog({ trigger, ...props }: DialogProps) {
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

/** Gives a button inside a dialog the power to close it. */
export function DialogClose({ children }: { children: ReactElement<Record<string, unknown>> }) {
  const Base = useContext(DialogParts);
  return Base ? <Base.Close render={children} /> : children;
}
