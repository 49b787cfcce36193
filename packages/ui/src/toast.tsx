"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { deferFloating } from "./deferred.ts";
import { DeferredPart } from "./deferred-part.tsx";
import { PlainToasts } from "./plain-toasts.tsx";
import { type ToastOptions, ToastQueue } from "./toast-queue.ts";

const queue = new ToastQueue();
const region = deferFloating(() => import("./toast-shelf.tsx").then(({ ToastShelf }) => ToastShelf));
const none: readonly never[] = [];

/** Shows a toast and returns its id. Call it in the browser, inside a `UiProvider`. */
export const showToast = (options: ToastOptions): string => queue.add(options);

/**
 * Where toasts appear; `UiProvider` brings one. F6 moves the focus there. Its code comes with the first toast; where it
 * does not come, as without a connection, the toasts stand there plainly until they are closed.
 */
export function ToastRegion({ closeLabel = "Close" }: { closeLabel?: string }) {
  const waiting = useSyncExternalStore(queue.listen, queue.read, () => none);
  const [isMissing, setMissing] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const giveUp = useCallback(() => {
    setMissing(true);
    setWanted(false);
  }, []);
  // Each new one is another try.
  useEffect(() => {
    if (waiting.length > 0) setWanted(true);
  }, [waiting]);
  return (
    <>
      {isWanted ? <DeferredPart of={region} props={{ queue, closeLabel }} isAwaited={never} onGiveUp={giveUp} /> : null}
      {isMissing ? <PlainToasts toasts={waiting} closeLabel={closeLabel} onClose={(id) => queue.drop(id)} /> : null}
    </>
  );
}

const never = () => false;
