import { SECONDS } from "../../lexicons/units.ts";
import { TOKEN, type Tokens } from "../../text/tokenize.ts";
import type { ChangeFact, QuantityFact } from "../fact-model.ts";
import { middle } from "../numbers/measure.ts";
import { isInTotal } from "../numbers/near-number.ts";

const REACH = 6;

/**
 * Which way it went where one side is a rate and the other a count in a time of its own: "two a week … in ten weeks just
 * three" fell, though three is more than two. Changes from `first` on belong to the sentence of the quantities `all`.
 */
export function settleOverPeriods(changes: readonly ChangeFact[], first: number, all: readonly QuantityFact[]): void {
  const change = changes[first];
  if (!change?.fromQuantity || !change.toQuantity || changes.length > first + 1) return;
  const isFromRate = change.fromQuantity.kind === "rate";
  const [rate, count] = isFromRate
    ? [change.fromQuantity, change.toQuantity]
    : [change.toQuantity, change.fromQuantity];
  const period = all.find(({ kind }) => kind === "duration");
  if (rate.kind !== "rate" || count.kind !== "count" || !period) return;
  const told = amountOf(count) / (amountOf(period) * secondsOf(period));
  const before = amountOf(rate) / secondsOf(rate);
  // Not a number where a unit is no time.
  if (told !== before && told + before > 0) change.direction = told < before === isFromRate ? "decrease" : "increase";
}

const amountOf = ({ value }: QuantityFact) => middle(value ?? 0);
const secondsOf = ({ unit }: QuantityFact) => SECONDS.get(unit?.slice(unit.indexOf("/") + 1) ?? "") ?? Number.NaN;

const OVER = /^(in|over|within|during|the|last|past)$/;
const OF_TIMES = /^(times|failures)$/;

/**
 * "failed twice a week; in the last five months it failed once", "three a week, then there were two in eleven months",
 * "fifteen losses a year; since then three altogether": a count in a time of its own, behind a rate of the same. `step` is 2 where that time stands between the two.
 */
export function isCountOverPeriod(tokens: Tokens, here: readonly QuantityFact[], index: number, step: number): boolean {
  const a = here[index] as QuantityFact;
  const b = here[index + step] as QuantityFact;
  const period = here[step === 2 ? index + 1 : index + 2];
  if (a.kind !== "rate" || b.kind !== "count") return false;
  const isTotal = isInTotal(tokens, b.end);
  if (!isTotal && a.unit?.startsWith("/") !== true) return false;
  const isOfTimes = OF_TIMES.test(b.unit ?? "");
  if (b.unit !== null && b.value !== 0 && !isOfTimes && !isTotal) return false;
  const hasPeriod = period !== undefined && isPeriodBeside(tokens, b, period, step);
  if (!hasPeriod && !isTotal && !(isOfTimes && step === 1)) return false;
  for (let at = a.end; at < b.first; at++)
    if (tokens.kind[at] === TOKEN.mark || /^(but|and)$/.test(tokens.word[at] as string)) return true;
  return false;
}

function isPeriodBeside(tokens: Tokens, b: QuantityFact, period: QuantityFact, step: number): boolean {
  if (period.kind !== "duration") return false;
  const gap = step === 2 ? b.first - period.end : period.first - b.end;
  if (gap < 0 || gap > REACH) return false;
  if (step === 1) for (let at = b.end; at < period.first; at++) if (!OVER.test(tokens.word[at] as string)) return false;
  return true;
}
