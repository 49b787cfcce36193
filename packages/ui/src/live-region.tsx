"use client";

import { type ReactNode, useEffect, useState } from "react";

/** Reads out its content when it changes; shows nothing. It must be on the page before the first change. */
export function LiveRegion({ children, urgent = false }: { children?: ReactNode; urgent?: boolean }) {
  return (
    <span
      className="ui-hidden"
      role={urgent ? "alert" : "status"}
      aria-live={urgent ? "assertive" : "polite"}
      aria-atomic="true"
    >
      {children}
    </span>
  );
}

type Announcement = { text: string; turn: number };

let turn = 0;
const listeners = new Set<(announcement: Announcement) => void>();

/** Has a sentence read out politely, from anywhere in the browser; the same sentence twice is read twice. */
export function announce(text: string) {
  turn += 1;
  for (const listen of listeners) listen({ text, turn });
}

/** Where `announce` is heard; `UiProvider` brings one. */
export function Announcer() {
  const [heard, setHeard] = useState<Announcement>({ text: "", turn: 0 });
  useEffect(() => {
    listeners.add(setHeard);
    return () => void listeners.delete(setHeard);
  }, []);
  return (
    <LiveRegion>
      <span key={heard.turn}>{heard.text}</span>
    </LiveRegion>
  );
}
