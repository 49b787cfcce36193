import { dayIn } from "@starboard/ui/date-format";
import { dayWords } from "@starboard/ui/day-words";

/** "6 Nov", and which of the list it is, since two may be of one day. */
export const shortDay = (at: Date, timeZone: string, place: number): string =>
  `${dayWords(dayIn(at, timeZone))}${"\u200B".repeat(place)}`;
