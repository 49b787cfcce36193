"use client";

import { useIsHydrated } from "@/features/shell/index.ts";

/** A day in the zone of whoever reads; where the page comes from the server, in UTC until the browser has it. */
export function LocalDay({ at }: { at: Date }) {
  const isHere = useIsHydrated();
  const words = at.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(!isHere && { timeZone: "UTC" }),
  });
  return <time dateTime={at.toISOString()}>{words}</time>;
}
