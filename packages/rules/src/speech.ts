import type { Evaluation } from "@starboard/domain/evaluation";

/** Spoken words a minute: slow and quick. */
export const SLOW_WORDS_PER_MINUTE = 130;
export const FAST_WORDS_PER_MINUTE = 160;

/** How long so many spoken words take, in whole seconds; `pace` in words a minute, the slow one first. */
export function speechOf(
  words: number,
  [slow, fast]: readonly [number, number] = [SLOW_WORDS_PER_MINUTE, FAST_WORDS_PER_MINUTE],
): Evaluation["speech"] {
  return { words, minSeconds: Math.round((words * 60) / fast), maxSeconds: Math.round((words * 60) / slow) };
}
