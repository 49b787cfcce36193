"use client";

import { useSyncExternalStore } from "react";

let media: MediaQueryList | undefined;
/** Made once: every rendering asks it, and making one costs more than asking. */
const wide = () => {
  media ??= matchMedia("(min-width: 60rem)");
  return media;
};

/** Whether notes have room beside the text. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listen) => {
      wide().addEventListener("change", listen);
      return () => wide().removeEventListener("change", listen);
    },
    () => wide().matches,
    () => true,
  );
}
