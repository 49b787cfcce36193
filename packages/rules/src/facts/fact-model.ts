import type { QuantityKind } from "@starboard/domain/evaluation";

/**
 * A quantity with its place in the tokens; `end` exclusive. All are built with all fields in this order: objects of one
 * shape are read several times faster than those of many.
 */
export interface QuantityFact {
  first: number;
  end: number;
  value: number | [number, number] | null;
  unit: string | null;
  kind: QuantityKind;
  sentence: number;
  /** How the number was written. */
  form: "digits" | "words" | "fraction" | "multiplier" | "article";
  /** True where the text says "about", "~", "nearly" or the like. */
  isApproximate: boolean;
  /** The sign written before it: 1 for "+", −1 for "−", 0 for none. */
  sign: -1 | 0 | 1;
  /** True where the unit is that of the number before it ("48 fields … 5"). */
  isBorrowed: boolean;
}

export interface MeasureFact {
  value: number | [number, number];
  unit: string | null;
}

/** A movement of a number; token indices. All are built with all fields in this order, as quantities are. */
export interface ChangeFact {
  first: number;
  end: number;
  sentence: number;
  from: MeasureFact | null;
  to: MeasureFact | null;
  direction: "increase" | "decrease" | "none";
  /** The relative change as written: percent of the baseline ("38%") or a factor ("2.3x"); null where none is. */
  relative: { value: number; unit: "%" | "x" | "pp" } | null;
  /** The relative change that the sentence after claims ("That is a 300% improvement"). */
  claimed: { value: number; unit: "%" | "x" | "pp" } | null;
  /** True for "more than half" and "about a third": the relative change is not exact. */
  isRough: boolean;
  /** True where the relative change tells of speed ("300% faster"), which goes the other way than the time. */
  isSpeed: boolean;
  /** Words of the metric, lower case, without articles. */
  metric: string | null;
  /** True where the baseline stands in another sentence than the result. */
  isJoined: boolean;
  /** Which way is good, where an organisation's own vocabulary says so. */
  better: "up" | "down" | null;
  fromQuantity: QuantityFact | null;
  toQuantity: QuantityFact | null;
}
