import { SECONDS } from "../lexicons/units.ts";
import type { MeasureFact, QuantityFact } from "./fact-model.ts";

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

/** A value in the base of its unit, so that 2.6 s and 220 ms compare; unknown units are their own base. */
export function inBase(measure: MeasureFact): { value: number; base: string } {
  const value = middle(measure.value);
  const unit = measure.unit ?? "";
  if (Object.hasOwn(SECONDS, unit)) return { value: value * (SECONDS[unit] as number), base: "time" };
  if (Object.hasOwn(SIZE_FACTORS, unit)) {
    const [base, factor] = SIZE_FACTORS[unit] as readonly [string, number];
    return { value: value * factor, base };
  }
  return { value, base: unit };
}

/** A rate over time in its base, so that one a month and one a year compare. */
function rateInBase(measure: MeasureFact): { value: number; base: string } {
  const unit = measure.unit ?? "";
  const per = unit.indexOf("/");
  const every = unit.slice(per + 1);
  if (per < 0 || !Object.hasOwn(SECONDS, every)) return inBase(measure);
  return { value: middle(measure.value) / (SECONDS[every] as number), base: `${unit.slice(0, per)}/time` };
}

/** Whether two measures can be compared: the same base, or one side without a unit. */
export function isComparable(a: MeasureFact, b: MeasureFact): boolean {
  if (a.unit === null || b.unit === null) return true;
  return rateInBase(a).base === rateInBase(b).base;
}

export function directionOf(from: MeasureFact, to: MeasureFact): "increase" | "decrease" | "none" {
  const isRate = rateInBase(from).base === rateInBase(to).base;
  const a = (isRate ? rateInBase(from) : inBase(from)).value;
  const b = (isRate ? rateInBase(to) : inBase(to)).value;
  if (Math.abs(a - b) <= 1e-9 * Math.abs(a)) return "none";
  return b > a ? "increase" : "decrease";
}

export const measureOf = (quantity: QuantityFact): MeasureFact | null =>
  quantity.value === null ? null : { value: quantity.value, unit: quantity.unit };
