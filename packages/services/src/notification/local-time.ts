const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: to make one takes a hundred times as long as to use it. */
function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    offsetFormats.get(timeZone) ?? new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" });
  offsetFormats.set(timeZone, format);
  return format;
}

/** Minutes east of Greenwich that a zone's clocks show at an instant. */
function offsetMinutes(timeZone: string, at: Date): number {
  const parts = offsetFormat(timeZone).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /^GMT([+-])(\d{2}):?(\d{2})?$/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The instant as if the zone's wall clock were UTC. */
const wallClock = (timeZone: string, at: Date): Date =>
  new Date(at.getTime() + offsetMinutes(timeZone, at) * MINUTE_MS);

/** The calendar day in that zone, such as 2026-03-29. */
export const localDate = (timeZone: string, at: Date): string => wallClock(timeZone, at).toISOString().slice(0, 10);

/** The hour on that zone's clocks, 0–23. */
export const localHour = (timeZone: string, at: Date): number => wallClock(timeZone, at).getUTCHours();

/**
 * The first instant after `after` at which the zone's clocks show that full hour (0–23). An hour that clocks skip
 * counts as soon as it would have come, never earlier; one that they show twice counts the first time.
 */
export function nextLocalHour(timeZone: string, hour: number, after: Date): Date {
  const today = Math.floor(wallClock(timeZone, after).getTime() / DAY_MS) * DAY_MS;
  for (let day = today; ; day += DAY_MS) {
    const at = instantOf(timeZone, new Date(day + hour * 60 * MINUTE_MS));
    if (at > after) return at;
  }
}

/** The instant at which a calendar day (2026-03-29) is over in that zone. */
export const startOfNextDay = (timeZone: string, day: string): Date =>
  instantOf(timeZone, new Date(Date.parse(day) + DAY_MS));

/** The instant at which the zone's clocks show `wall` (read as UTC); in a gap, what it would be under the clocks before it. */
function instantOf(timeZone: string, wall: Date): Date {
  const offsets = [-DAY_MS, DAY_MS].map((shift) => offsetMinutes(timeZone, new Date(wall.getTime() + shift)));
  const candidates = offsets.map((offset) => new Date(wall.getTime() - offset * MINUTE_MS));
  const shown = candidates
    .filter((at) => wallClock(timeZone, at).getTime() === wall.getTime())
    .sort((a, b) => a.getTime() - b.getTime());
  return shown[0] ?? (candidates[0] as Date);
}
