import { DIMENSIONS, type Dimension } from "./evaluation.ts";

/** Ratings of one story, 1–5, as far as they are given. */
type Values = Readonly<Partial<Record<Dimension, number>>>;

export const isFullyRated = (values: Values): boolean => DIMENSIONS.every((one) => values[one] !== undefined);

/** What the others say of one story in one dimension: their mean as a rating, halves upwards. Null while nobody does. */
export function othersRating(others: readonly Values[], dimension: Dimension): number | null {
  const values = others.flatMap((one) => one[dimension] ?? []);
  if (values.length === 0) return null;
  return Math.floor(values.reduce<number>((sum, one) => sum + one, 0) / values.length + 0.5);
}
