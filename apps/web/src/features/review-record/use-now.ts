"use client";

import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The time for words such as "5 minutes ago": first that of the server, then it moves on every minute. */
export function useNow(renderedAt: number): number {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
