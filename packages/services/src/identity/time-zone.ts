import { StarboardError } from "@starboard/domain/errors";

/** Throws INVALID for a zone that this machine's time zone data does not know. */
export function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch (cause) {
    throw new StarboardError("INVALID", `“${timeZone}” is not a known time zone. Choose one from the list.`, {
      field: "timeZone",
      cause: String(cause),
    });
  }
}
