import type { Availability } from "@starboard/domain/availability";

/** In the room of a button: "I take at most 10". */
export function describeAvailability({ capacity, awayFrom, awayUntil }: Availability): string {
  if (awayFrom && awayUntil) return awayFrom === awayUntil ? `Away on ${awayFrom}` : `Away ${awayFrom} to ${awayUntil}`;
  return capacity === 0 ? "I take none for now" : `I take at most ${capacity}`;
}
