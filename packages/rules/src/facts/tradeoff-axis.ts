import type { LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";

/** Between what a trade-off was made. */
export type TradeoffAxis = "speed-quality" | "reliability-cost" | "scope-deadline" | "other";

const POLES: ReadonlyArray<readonly [TradeoffAxis, LexiconName, LexiconName]> = [
  ["scope-deadline", "scopeCue", "deadlineCue"],
  ["reliability-cost", "reliableCue", "moneyCue"],
  ["speed-quality", "speedCue", "qualityCue"],
];

/** The one axis whose two poles are both named in these sentences; "other" where there is none, or more than one. */
export function axisOf(counts: SignCounts<LexiconName>, sentences: readonly number[]): TradeoffAxis {
  let best: TradeoffAxis = "other";
  for (const [axis, ...poles] of POLES) {
    const isNamed = poles.every((pole) => sentences.some((sentence) => counts.of(pole, sentence) > 0));
    if (!isNamed) continue;
    // Two axes at once are none: the words do not tell which was meant.
    if (best !== "other") return "other";
    best = axis;
  }
  return best;
}
