"use client";

import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 60rem)";

/** Whether notes have room beside the text. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listen) => {
      const media = matchMedia(WIDE);
      media.addEventListener("change", listen);
      return () => media.removeEventListener("change", listen);
    },
    () => matchMedia(WIDE).matches,
    () => true,
  );
}
