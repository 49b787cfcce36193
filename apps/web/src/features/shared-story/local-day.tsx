"use client";

import { dayIn } from "@starboard/ui/date-format";
import { dayWords } from "@starboard/ui/day-words";
import { useIsHydrated } from "@/features/shell/index.ts";

/** A day in the zone of whoever reads; where the page comes from the server, in UTC until the browser has it. */
export function LocalDay({ at }: { at: Date }) {
  const isHere = useIsHydrated();
  const timeZone = isHere ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  return <time dateTime={at.toISOString()}>{dayWords(dayIn(at, timeZone))}</time>;
}
