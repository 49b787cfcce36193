"use client";

import { deferFloating } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { DeferredTrigger } from "./deferred-trigger.tsx";
import type { TooltipProps } from "./tooltip-popup.tsx";
import { useDeferredPopup } from "./use-deferred-popup.ts";

const popup = deferFloating(() => import("./tooltip-popup.tsx").then(({ TooltipPopup }) => TooltipPopup));

/** Words on hover and focus for what has no room for them. Their code comes then; where it does not, there are none. */
export function Tooltip({ children, ...props }: TooltipProps) {
  const { link, isWanted, want, deferral } = useDeferredPopup();
  return (
    <>
      <DeferredTrigger link={link} opens="tooltip" onWanted={want}>
        {children}
      </DeferredTrigger>
      {isWanted ? (
        <DeferredPart of={popup} props={{ ...props, link }} isAwaited={never} onGiveUp={deferral.onGiveUp} />
      ) : null}
    </>
  );
}

const never = () => false;
