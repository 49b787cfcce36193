import { LEXICON, type LexiconName } from "../lexicons/phrases.ts";
import type { SignCounts } from "../lexicons/sign-counts.ts";

/** Between what a trade-off was made. */
export type TradeoffAxis = "speed-quality" | "reliability-cost" | "scope-deadline" | "other";

const POLES: ReadonlyArray<readonly [TradeoffAxis, LexiconName, LexiconName]> = [
  ["scope-deadline", "scopeCue", "deadlineCue"],
  ["reliability-cost", "reliableCue", "moneyCue"],
  ["speed-quality", "speedCue", "qualityCue"],
];

const LISTS = POLES.map(([axis, one, other]) => ({
  axis,
  one: LEXICON.counts.numberOf(one),
  other: LEXICON.counts.numberOf(other),
}));

/**
 * The axis of which these sentences say most, counted in words of its poles and more where both are named; "other"
 * where they speak of none, or of two alike. One pole is often enough: "the essays came back a week later".
 */
export function axisOf(counts: SignCounts<LexiconName>, sentences: readonly number[]): TradeoffAxis {
  let best: TradeoffAxis = "other";
  let most = 0;
  for (const poles of LISTS) {
    const one = countIn(counts, poles.one, sentences);
    const other = countIn(counts, poles.other, sentences);
    const said = one + other + (one > 0 && other > 0 ? BOTH_NAMED : 0);
    if (said > most) best = poles.axis;
    else if (said === most) best = "other";
    most = Math.max(most, said);
  }
  return best;
}

/** What naming both poles adds to their words. */
const BOTH_NAMED = 1.5;

function countIn(counts: SignCounts<LexiconName>, list: number, sentences: readonly number[]): number {
  let sum = 0;
  for (const sentence of sentences) sum += counts.at(list, sentence);
  return sum;
}
