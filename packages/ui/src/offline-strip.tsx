"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { Strip } from "./strip.tsx";

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

/** Appears while the browser is offline: says what is kept and what still works. */
export function OfflineStrip({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {isOnline ? null : (
        <Strip tone="offline" actions={actions}>
          {children}
        </Strip>
      )}
    </div>
  );
}
