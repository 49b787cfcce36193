"use client";

import { useSyncExternalStore } from "react";

/** Whether the browser believes it is connected; true while the server renders. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listen) => {
      const stop = new AbortController();
      addEventListener("online", listen, stop);
      addEventListener("offline", listen, stop);
      return () => stop.abort();
    },
    () => navigator.onLine,
    () => true,
  );
}
