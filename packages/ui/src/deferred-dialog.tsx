"use client";

import type { ReactElement } from "react";
import type { Deferred } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { DeferredTrigger } from "./deferred-trigger.tsx";
import type { TriggerLink } from "./trigger-link.ts";
import { useDeferredPopup } from "./use-deferred-popup.ts";

export type DeferredDialogProps<Props extends object> = {
  of: Deferred<Props & { link: TriggerLink | undefined }>;
  trigger: ReactElement<Record<string, unknown>> | undefined;
  props: Props;
};

/** What dialogs of every kind share: a trigger that is there at once, and a popup whose code comes when it is wanted. */
export function DeferredDialog<Props extends { open?: boolean; onOpenChange?: (open: boolean) => void }>({
  of,
  trigger,
  props,
}: DeferredDialogProps<Props>) {
  const { link, isWanted, want, deferral } = useDeferredPopup(props.open, props.onOpenChange);
  return (
    <>
      {trigger ? (
        <DeferredTrigger link={link} opens="dialog" onWanted={want}>
          {trigger}
        </DeferredTrigger>
      ) : null}
      {isWanted ? <DeferredPart of={of} props={{ ...props, link: trigger ? link : undefined }} {...deferral} /> : null}
    </>
  );
}
