import type { LexiconName } from "../lexicons/phrases.ts";

/** Between what a trade-off was made. */
export type TradeoffAxis = "speed-quality" | "reliability-cost" | "scope-deadline" | "other";

const POLES: ReadonlyArray<readonly [TradeoffAxis, LexiconName, LexiconName]> = [
  ["scope-deadline", "scopeCue", "deadlineCue"],
  ["reliability-cost", "reliableCue", "moneyCue"],
  ["speed-quality", "speedCue", "qualityCue"],
];

/** The axis whose two poles are named most often in these sentences; "other" where no pair is. */
export function axisOf(
  counts: Readonly<Record<LexiconName, readonly number[]>>,
  sentences: readonly number[],
): TradeoffAxis {
  let best: TradeoffAxis = "other";
  let most = 0;
  for (const [axis, one, two] of POLES) {
    let first = 0;
    let second = 0;
    for (const sentence of sentences) {
      first += counts[one][sentence] ?? 0;
      second += counts[two][sentence] ?? 0;
    }
    const named = Math.min(first, second) * 4 + first + second;
    if (first > 0 && second > 0 && named > most) {
      most = named;
      best = axis;
    }
  }
  return best;
}
