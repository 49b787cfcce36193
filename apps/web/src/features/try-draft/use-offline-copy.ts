"use client";

import { prepareFloating } from "@starboard/ui/deferred";
import { useEffect, useState } from "react";

const PATIENCE_MS = 30_000;

/** Has the browser keep this page with all it loaded. True once it opens again without a connection. */
export function useOfflineCopy(): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    let isGone = false;
    // Plain http on another machine than this one has no workers, and a private window may refuse them.
    keepOfflineCopy().then(
      (kept) => isGone || setKept(kept),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return isKept;
}

async function keepOfflineCopy(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const active = await activeOf(await navigator.serviceWorker.register("/try/worker.js", { scope: "/try" }));
  // Fonts and parts that are loaded late are in the list too.
  await Promise.all([document.fonts.ready, prepareFloating()]);
  const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(false), PATIENCE_MS);
    port1.onmessage = ({ data }) => {
      clearTimeout(giveUp);
      resolve(data.isKept === true);
    };
    active.postMessage({ type: "keep", files: [...new Set(files)] }, [port2]);
  });
}

/** `serviceWorker.ready` would ask for the page that was opened first, and one may have come here from another. */
function activeOf({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active) return Promise.resolve(active);
  const worker = installing ?? waiting;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === "activated") resolve(worker);
      if (!worker || worker.state === "redundant") reject(new Error("The browser refused the worker."));
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}
