"use client";

import { type Ref, useLayoutEffect } from "react";
import { attachRef } from "./attach-ref.ts";
import type { TriggerLink, TriggerProps } from "./trigger-link.ts";

/** For a `render` of the library's trigger: hands what the trigger carries to the element that stands on the page already. */
export const adoptTrigger = (link: TriggerLink) => (props: object) => <Handover link={link} props={props} />;

function Handover({ link, props }: { link: TriggerLink; props: { ref?: Ref<Element> } }) {
  const { ref, ...carried } = props;
  // As early as React sets a ref: the library's effects look for the element.
  useLayoutEffect(() => attachRef(ref, link.element), [ref, link]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is carried is new whenever the props are.
  useLayoutEffect(() => link.adopt(carried as TriggerProps), [link, props]);
  return null;
}
