import { dateFormat } from "@starboard/ui/date-format";

/** "6 Nov", and which of the list it is, since two may be of one day. */
export const shortDay = (at: Date, timeZone: string, place: number): string =>
  `${dateFormat("en-GB", { timeZone, day: "numeric", month: "short" }).format(at)}${"\u200B".repeat(place)}`;
