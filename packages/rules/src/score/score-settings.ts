import type { Dimension } from "@starboard/domain/evaluation";
import type { Deduction } from "./deductions.ts";

/** What a profile may change of the score. */
export interface ScoreSettings {
  weights: Readonly<Partial<Record<Dimension, number>>>;
  bands: { developing: number; solid: number; strong: number } | null;
  targetSeconds?: readonly [number, number] | null;
  wordsPerMinute?: readonly [number, number] | null;
  /** Points of the deductions in place of the ruleset's; the script that fits them asks for none. */
  points?: Readonly<Partial<Record<Deduction, number>>>;
}
