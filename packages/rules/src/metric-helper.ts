/** What a change from a baseline to a result amounts to; figures rounded as people say them. */
export interface MetricChange {
  direction: "increase" | "decrease" | "none";
  /**
   * Relative change in percent, rounded to one decimal under ten and to one digit under 0.1; null where the baseline is
   * zero, and where it is more than a number can hold.
   */
  percent: number | null;
  /** The larger value divided by the smaller, to one decimal; null where one is zero or their signs differ, and as above. */
  factor: number | null;
  /** Ready to paste: "−63% (95 min → 35 min)"; both values as given. */
  text: string;
}

/**
 * Works out the change from baseline to result, both in the same unit.
 * Returns null unless both are finite numbers.
 */
export function describeChange(baseline: number, result: number, unit = ""): MetricChange | null {
  if (!Number.isFinite(baseline) || !Number.isFinite(result)) return null;
  const direction = result > baseline ? "increase" : result < baseline ? "decrease" : "none";
  const sign = direction === "increase" ? "+" : "−";
  const percent = finite(roundPercent(((result - baseline) / Math.abs(baseline)) * 100));
  const isSameSign = Math.sign(baseline) === Math.sign(result);
  const factor = isSameSign ? finite(Math.round(Math.max(result / baseline, baseline / result) * 10) / 10) : null;
  const sides = `${show(baseline, unit)} → ${show(result, unit)}`;
  if (direction === "none") return { direction, percent, factor, text: `unchanged (${sides})` };
  if (percent === null) return { direction, percent, factor, text: sides };
  const said = percent >= 200 && factor !== null ? `${factor}×` : `${sign}${digits(Math.abs(percent))}%`;
  const points = unit === "%" ? `, ${sign}${digits(Math.abs(roundTo(result - baseline, 0.01)))} points` : "";
  return { direction, percent, factor, text: `${said} (${sides}${points})` };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const roundPercent = (percent: number) => (Math.abs(percent) >= 10 ? Math.round(percent) : roundTo(percent, 0.1));

/** In whole steps; what is smaller than a step keeps its first digit, so that a movement never comes to nothing. */
const roundTo = (value: number, step: number) =>
  Math.abs(value) < step ? Number(value.toPrecision(1)) : Math.round(value / step) / Math.round(1 / step);

/** Twelve digits: what is written beyond them comes from the computer's arithmetic, not from the person (0.1 + 0.2). */
const digits = (value: number): string => String(Number(value.toPrecision(12)));

function show(value: number, unit: string): string {
  const number = digits(value);
  if (unit === "") return number;
  return /^[%x×]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}
