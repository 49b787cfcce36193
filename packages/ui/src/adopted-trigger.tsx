"use client";

import { useLayoutEffect } from "react";
import type { TriggerLink, TriggerProps } from "./trigger-link.ts";

/** For a `render` of the library's trigger: hands what the trigger carries to the element that stands on the page already. */
export const adoptTrigger = (link: TriggerLink) => (props: object) => <Handover link={link} props={props} />;

function Handover({ link, props }: { link: TriggerLink; props: object }) {
  useLayoutEffect(() => link.adopt(props as TriggerProps), [link, props]);
  return null;
}
