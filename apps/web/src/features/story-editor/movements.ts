import type { Measure } from "@starboard/domain/evaluation";
import type { TextMarkRange } from "./text-mark-range.ts";
import { workOut } from "./work-out.ts";

/** A movement that a section tells, as the worker hands it on. */
export interface Movement extends Pick<TextMarkRange, "from" | "to"> {
  section: string;
  before: Measure;
  after: Measure;
  words: string;
  /** The words with some before and behind them. */
  near: string;
}

export interface Offer extends Pick<Movement, "words" | "to"> {
  share: string;
}

/** What says already how much it was. */
const SHARE = /%|per ?cent|×|\btimes\b|\bpoints?\b|\bhal[fv]|\bdoubl|\btripl/i;
/** Two figures, and not one whose other side stands in another section. */
const hasTwoSides = (words: string): boolean =>
  /\sto\s/.test(words) || words.split(/\s/).filter((word) => /\d/.test(word)).length > 1;

/** What movements come to that are told with both sides, in plain figures of one unit, and without a share beside them. */
export function listOffers(movements: readonly Movement[]): Offer[] {
  return movements.flatMap(({ before, after, words, near, to }) => {
    if (typeof before.value !== "number" || typeof after.value !== "number") return [];
    // "2.6 s to 220 ms": the figures alone tell nothing.
    if (before.unit !== after.unit) return [];
    if (SHARE.test(near) || !hasTwoSides(words)) return [];
    const share = workOut(before.value, after.value);
    return share === null ? [] : [{ words, to, share }];
  });
}
