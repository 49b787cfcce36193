"use client";

import { prepareFloating } from "@starboard/ui/deferred";
import { useEffect, useState } from "react";

const PATIENCE_MS = 30_000;
const SCRIPT = "/try/worker.js";
const PAGE = "/try";
/** A worker is opened by who keeps its script's folder, not by who keeps the page that starts it. */
const FILES = "/_next/static/";

/**
 * Has the browser keep this page with all it loaded, and with `filesApart`, the scripts of its workers, once these are
 * known. True as soon as it opens again without a connection.
 */
export function useOfflineCopy(filesApart: readonly string[] | null): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (!filesApart) return;
    let isGone = false;
    // Plain http on another machine than this one has no workers, and a private window may refuse them.
    keepOfflineCopy(filesApart).then(
      (kept) => isGone || setKept(kept),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [filesApart]);
  return isKept;
}

async function keepOfflineCopy(filesApart: readonly string[]): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const [active] = await Promise.all([activeIn(PAGE), activeIn(FILES)]);
  // Fonts and parts that are loaded late are in the list too.
  await Promise.all([document.fonts.ready, prepareFloating()]);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const files = [...loaded, ...filesApart].map((name) => new URL(name).pathname);
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
async function activeIn(scope: string): Promise<ServiceWorker> {
  const { active, waiting, installing } = await navigator.serviceWorker.register(SCRIPT, { scope });
  if (active) return active;
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
