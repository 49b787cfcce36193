import { describeChange } from "@starboard/rules/metric-helper";

/**
 * What a movement comes to, as it is written behind it: its percentage, of much growth how many times, of percentages the
 * points. Null where nothing moved, or where that cannot be said.
 */
export function workOut(before: number, after: number, unit = ""): string | null {
  const change = describeChange(before, after, unit);
  if (!change || change.percent === null || change.direction === "none") return null;
  return /, (\S+ points)\)$/.exec(change.text)?.[1] ?? change.text.split(" (")[0] ?? null;
}
