import { SECONDS } from "../../lexicons/units.ts";
import type { MeasureFact, QuantityFact } from "../fact-model.ts";

/** The middle of a range, or the value itself. */
export const middle = (value: number | readonly [number, number]): number =>
  typeof value === "number" ? value : (value[0] + value[1]) / 2;

const SIZE_FACTORS: Readonly<Record<string, readonly [string, number]>> = {
  kB: ["B", 1e3],
  MB: ["B", 1e6],
  GB: ["B", 1e9],
  TB: ["B", 1e12],
  KiB: ["B", 1024],
  MiB: ["B", 1_048_576],
  GiB: ["B", 1_073_741_824],
  PB: ["B", 1e15],
  W: ["W", 1],
  kW: ["W", 1e3],
  MW: ["W", 1e6],
  kWh: ["Wh", 1e3],
  MWh: ["Wh", 1e6],
  mL: ["L", 0.001],
  L: ["L", 1],
  mg: ["g", 0.001],
  g: ["g", 1],
  kg: ["g", 1e3],
  t: ["g", 1e6],
  m: ["m", 1],
  km: ["m", 1e3],
  cm: ["m", 0.01],
  mm: ["m", 0.001],
};

/** By unit, its base and how many of it one is. */
const BASES = new Map<string, readonly [base: string, factor: number]>([
  ...Object.entries(SIZE_FACTORS),
  ...[...SECONDS].map(([unit, seconds]) => [unit, ["time", seconds]] as const),
]);

/** A value in the base of its unit, so that 2.6 s and 220 ms compare; unknown units are their own base. */
export function inBase(measure: MeasureFact): { value: number; base: string } {
  const value = middle(measure.value);
  const unit = measure.unit ?? "";
  const known = BASES.get(unit);
  return known === undefined ? { value, base: unit } : { value: value * known[1], base: known[0] };
}

/** A rate over time in its base, so that one a month and one a year compare. */
function rateInBase(measure: MeasureFact): { value: number; base: string } {
  const unit = measure.unit ?? "";
  const per = unit.indexOf("/");
  if (per < 0) return inBase(measure);
  const { value, base } = inBase({ value: measure.value, unit: unit.slice(0, per) });
  const every = SECONDS.get(unit.slice(per + 1));
  return every === undefined
    ? { value, base: `${base}${unit.slice(per)}` }
    : { value: value / every, base: `${base}/time` };
}

/** Whether two measures can be compared: the same base, or one side without a unit. */
export function isComparable(a: { unit: string | null }, b: { unit: string | null }): boolean {
  if (a.unit === null || b.unit === null || a.unit === b.unit) return true;
  const isRate = a.unit.includes("/") && b.unit.includes("/");
  return isRate ? baseOfRate(a.unit) === baseOfRate(b.unit) : baseOf(a.unit) === baseOf(b.unit);
}

const baseOf = (unit: string): string => BASES.get(unit)?.[0] ?? unit;

const baseOfRate = (unit: string): string => rateInBase({ value: 0, unit }).base;

export function directionOf(from: MeasureFact, to: MeasureFact): "increase" | "decrease" | "none" {
  const isRate = rateInBase(from).base === rateInBase(to).base;
  const isOneRate = !isRate && isPer(from) !== isPer(to);
  // "from 14 hours a month to 40 minutes": the period is said once.
  if (isOneRate) return directionOf(withoutPer(from), withoutPer(to));
  const a = (isRate ? rateInBase(from) : inBase(from)).value;
  const b = (isRate ? rateInBase(to) : inBase(to)).value;
  if (Math.abs(a - b) <= 1e-9 * Math.abs(a)) return "none";
  return b > a ? "increase" : "decrease";
}

const isPer = ({ unit }: MeasureFact): boolean => unit?.includes("/") === true;
const withoutPer = ({ value, unit }: MeasureFact): MeasureFact => ({ value, unit: unit?.split("/")[0] ?? null });

export const measureOf = (quantity: QuantityFact): MeasureFact | null =>
  quantity.value === null ? null : { value: quantity.value, unit: quantity.unit };
