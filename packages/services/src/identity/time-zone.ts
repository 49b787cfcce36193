import { StarboardError } from "@starboard/domain/errors";

/** Throws INVALID for a zone that this machine's time zone data does not know. */
export function assertTimeZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return;
  throw new StarboardError("INVALID", `“${timeZone}” is not a known time zone. Choose one from the list.`, {
    field: "timeZone",
  });
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
