import type { Availability } from "@starboard/domain/availability";
import { spanWords } from "@starboard/ui/day-words";

/** In the room of a button: "I take at most 10". */
export function describeAvailability({ capacity, awayFrom, awayUntil }: Availability): string {
  if (awayFrom && awayUntil) return `Away ${spanWords(awayFrom, awayUntil)}`;
  return capacity === 0 ? "I take none for now" : `I take at most ${capacity}`;
}
