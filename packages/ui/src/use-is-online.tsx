"use client";

import { useSyncExternalStore } from "react";

/** Whether the browser believes it is connected; true while the server renders. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listen) => {
      addEventListener("online", listen);
      addEventListener("offline", listen);
      return () => {
        removeEventListener("online", listen);
        removeEventListener("offline", listen);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
