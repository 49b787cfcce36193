"use client";

import type { Deferred } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { DeferredTrigger } from "./deferred-trigger.tsx";
import type { MenuProps } from "./menu-popup.tsx";
import type { TriggerLink } from "./trigger-link.ts";
import { useDeferredPopup } from "./use-deferred-popup.ts";

export type DeferredMenuProps<Props extends Linked> = Pick<MenuProps, "trigger"> & {
  /** Draws a `MenuPopup` with the link it is given; its lines come with it. */
  of: Deferred<Props>;
  props: Omit<Props, "link">;
};

type Linked = { link: TriggerLink };

/** A menu whose lines come with its code: for one that stands on many pages and is seldom opened. */
export function DeferredMenu<Props extends Linked>({ of, trigger, props }: DeferredMenuProps<Props>) {
  const { link, isWanted, want, deferral } = useDeferredPopup();
  return (
    <>
      <DeferredTrigger link={link} opens="menu" onWanted={want}>
        {trigger}
      </DeferredTrigger>
      {isWanted ? <DeferredPart of={of} props={{ ...props, link } as Props} {...deferral} /> : null}
    </>
  );
}
