/** What a change from a baseline to a result amounts to; figures rounded as people say them. */
export interface MetricChange {
  direction: "increase" | "decrease" | "none";
  /** Relative change in percent, rounded to one decimal under ten; null where the baseline is zero. */
  percent: number | null;
  /** The larger value divided by the smaller, to one decimal; null where one of them is zero. */
  factor: number | null;
  /** Ready to paste: "−63% (95 min → 35 min)". */
  text: string;
}

/**
 * Works out the change from baseline to result, both in the same unit.
 * Returns null unless both are finite numbers.
 */
export function describeChange(baseline: number, result: number, unit = ""): MetricChange | null {
  if (!Number.isFinite(baseline) || !Number.isFinite(result)) return null;
  const direction = result > baseline ? "increase" : result < baseline ? "decrease" : "none";
  const percent = baseline === 0 ? null : roundPercent(((result - baseline) / Math.abs(baseline)) * 100);
  const isSameSign = baseline * result > 0;
  const ratio = isSameSign ? Math.max(result / baseline, baseline / result) : null;
  const factor = ratio === null ? null : Math.round(ratio * 10) / 10;
  const sides = `${show(baseline, unit)} → ${show(result, unit)}`;
  if (direction === "none") return { direction, percent, factor, text: `unchanged (${sides})` };
  if (percent === null) return { direction, percent, factor, text: sides };
  const said = percent >= 200 && factor !== null ? `${factor}×` : `${percent > 0 ? "+" : "−"}${Math.abs(percent)}%`;
  const points = unit === "%" ? `, ${showPoints(result - baseline)}` : "";
  return { direction, percent, factor, text: `${said} (${sides}${points})` };
}

const roundPercent = (percent: number) =>
  Math.abs(percent) >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;

function show(value: number, unit: string): string {
  const number = String(Math.round(value * 1000) / 1000);
  if (unit === "") return number;
  return /^[%x×]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

function showPoints(points: number): string {
  const rounded = Math.round(points * 100) / 100;
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded)} points`;
}
