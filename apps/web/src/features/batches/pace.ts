/** How far a run was at a moment of the browser's clock. */
export interface Sample {
  atMs: number;
  /** Stories that are through, failed ones included. */
  through: number;
}

export interface Pace {
  perSecond: number;
  /** Null where nothing was seen to move yet. */
  secondsLeft: number | null;
}

/** Reads older than this say little about how fast it goes now. */
const WINDOW_MS = 30_000;

/** Takes a read to the samples kept; the same read twice is kept once. */
export function keepSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last && (sample.atMs <= last.atMs || sample.through < last.through)) return samples;
  return [...samples.filter((one) => sample.atMs - one.atMs <= WINDOW_MS), sample];
}

/** The pace over the reads that are kept; null until two of them differ. */
export function paceOf(samples: readonly Sample[], total: number): Pace | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!(first && last) || last.through <= first.through) return null;
  const perSecond = ((last.through - first.through) / (last.atMs - first.atMs)) * 1_000;
  return { perSecond, secondsLeft: Math.max(0, total - last.through) / perSecond };
}

/** "38 stories a second", and by the minute where a second sees less than one. */
export function rateWords(perSecond: number): string {
  const [n, unit] =
    perSecond >= 1 ? [Math.round(perSecond), "second"] : [Math.max(1, Math.round(perSecond * 60)), "minute"];
  return `${n.toLocaleString("en-GB")} ${n === 1 ? "story" : "stories"} a ${unit}`;
}

/** Rounded as one would say it: no more exact than it is known. */
export function leftWords(seconds: number): string {
  if (seconds < 5) return "a few seconds left";
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
  const hours = Math.round(minutes / 60);
  return `about ${hours} ${hours === 1 ? "hour" : "hours"} left`;
}

/** How long something took: "12 s", "3 min 5 s", "2 h 4 min". */
export function tookWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 1) return "under a second";
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
