import { useCallback, useEffect, useRef, useState } from "react";
import { TriggerLink } from "./trigger-link.ts";

/**
 * Whether a popup's code is wanted yet: from the first time that it is open, or that its trigger is pointed at, focused or
 * pressed. `deferral` is for the part that waits for its code; when the code does not come, what was asked for is
 * forgotten and the popup told to be shut.
 */
export function useDeferredPopup(open?: boolean, onOpenChange?: (open: boolean) => void) {
  const [link] = useState(() => new TriggerLink());
  const [isWanted, setWanted] = useState(false);
  if (open && !isWanted) setWanted(true);
  const latest = useRef({ open, onOpenChange });
  useEffect(() => {
    latest.current = { open, onOpenChange };
  });
  const want = useCallback(() => setWanted(true), []);
  const isAwaited = useCallback(() => Boolean(latest.current.open || link.asked), [link]);
  const onGiveUp = useCallback(() => {
    link.asked = null;
    setWanted(false);
    if (latest.current.open) latest.current.onOpenChange?.(false);
  }, [link]);
  return { link, isWanted, want, deferral: { isAwaited, onGiveUp } };
}
