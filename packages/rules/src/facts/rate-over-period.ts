import { SECONDS } from "../lexicons/units.ts";
import { TOKEN, type Tokens } from "../text/tokenize.ts";
import type { ChangeFact, QuantityFact } from "./fact-model.ts";
import { middle } from "./measure.ts";

const REACH = 6;

/**
 * Which way it went where one side is a rate and the other a count in a time of its own: "two a week … in ten weeks just
 * three" fell, though three is more than two. Changes from `first` on belong to the sentence of the quantities `all`.
 */
export function settleOverPeriods(changes: readonly ChangeFact[], first: number, all: readonly QuantityFact[]): void {
  for (let index = first; index < changes.length; index++) {
    const change = changes[index] as ChangeFact;
    const { fromQuantity: from, toQuantity: to } = change;
    if (from === null || to === null) continue;
    if ((from.kind === "rate") === (to.kind === "rate")) continue;
    const before = perSecond(from, all);
    const after = perSecond(to, all);
    if (before === null || after === null) continue;
    change.direction = after > before ? "increase" : after < before ? "decrease" : "none";
  }
}

/** A length of time has no more words than this. */
const SPAN = 12;

/** The first of the quantities, which stand in reading order, that begins at a token or behind it. */
function firstNear(all: readonly QuantityFact[], token: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middleAt = (low + high) >> 1;
    if ((all[middleAt] as QuantityFact).first < token) low = middleAt + 1;
    else high = middleAt;
  }
  return low;
}

function perSecond(quantity: QuantityFact, all: readonly QuantityFact[]): number | null {
  const { kind, unit, value } = quantity;
  if (value === null) return null;
  if (kind === "rate") {
    const seconds = SECONDS.get(unit?.slice(unit.indexOf("/") + 1) ?? "");
    return seconds === undefined ? null : middle(value) / seconds;
  }
  if (kind !== "count") return null;
  for (let at = firstNear(all, quantity.first - SPAN); at < all.length; at++) {
    const period = all[at] as QuantityFact;
    if (period.first > quantity.end + REACH) break;
    if (period.kind !== "duration" || period.value === null) continue;
    const gap = period.first > quantity.first ? period.first - quantity.end : quantity.first - period.end;
    const seconds = SECONDS.get(period.unit ?? "");
    if (gap >= 0 && gap <= REACH && seconds !== undefined) return middle(value) / (middle(period.value) * seconds);
  }
  return null;
}

const OVER = /^(in|over|within|during|the|those|these|last|past|next|about|nearly)$/;
const OF_TIMES = /^(times|failures)$/;

/**
 * "failed twice a week; in the last five months it failed once", "three a week, then there were two in eleven months": a
 * count in a time of its own, behind a rate of the same. `step` is 2 where that time stands between the two.
 */
export function isCountOverPeriod(tokens: Tokens, here: readonly QuantityFact[], index: number, step: number): boolean {
  const a = here[index] as QuantityFact;
  const b = here[index + step] as QuantityFact;
  const period = here[step === 2 ? index + 1 : index + 2];
  if (a.kind !== "rate" || a.unit?.startsWith("/") !== true || b.kind !== "count") return false;
  const isOfTimes = OF_TIMES.test(b.unit ?? "");
  if (b.unit !== null && b.value !== 0 && !isOfTimes) return false;
  const hasPeriod = period !== undefined && isPeriodBeside(tokens, b, period, step);
  if (!hasPeriod && !(isOfTimes && step === 1)) return false;
  for (let at = a.end; at < b.first; at++) if (tokens.kind[at] === TOKEN.mark || tokens.word[at] === "but") return true;
  return false;
}

function isPeriodBeside(tokens: Tokens, b: QuantityFact, period: QuantityFact, step: number): boolean {
  if (period.kind !== "duration") return false;
  const gap = step === 2 ? b.first - period.end : period.first - b.end;
  if (gap < 0 || gap > REACH) return false;
  if (step === 1) for (let at = b.end; at < period.first; at++) if (!OVER.test(tokens.word[at] as string)) return false;
  return true;
}
