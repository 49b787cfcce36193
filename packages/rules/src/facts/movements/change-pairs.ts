import { MONTHS } from "../../lexicons/units.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { MeasureFact, QuantityFact } from "../fact-model.ts";
import { isMixed } from "../numbers/dimension.ts";
import { isComparable, measureOf } from "../numbers/measure.ts";
import { giveBack, isRateOf } from "../numbers/share-units.ts";
import { isMarkBeside } from "../numbers/side-measure.ts";
import { isPeriod } from "../numbers/time-spans.ts";
import { isBenchmark } from "./benchmark-level.ts";
import { linkOf } from "./change-links.ts";
import { isOfWhatItWas } from "./compared-with.ts";
import { differenceSign } from "./contrast-links.ts";
import { factorTo } from "./derived-baseline.ts";
import { isCountOverPeriod } from "./rate-over-period.ts";
import { isNextStep, isStepBeside, opensList } from "./series-links.ts";

/** Two levels of one measure, as they stand in the sentence. */
export interface Pair {
  a: QuantityFact;
  b: QuantityFact;
  isReversed: boolean;
  /** "dropped by 115, to 95": the first is the difference; reversed, "dropped by 115, from 210". */
  isDelta: boolean;
  /** "from 9 to 4 to 1": what stands between belongs to it. */
  isChain: boolean;
  /** "19,200, which is 3,400 more than last year": the second is the difference, up or down. */
  difference: -1 | 0 | 1;
  /** "cut in half, to 0.4%": what the baseline was multiplied by. */
  factor: number | null;
}

/** The quantity at `index` with the next one, or with the one after it where a share stands between. */
export function readPair(
  tokens: Tokens,
  bits: readonly number[],
  here: readonly QuantityFact[],
  index: number,
  firstToken: number,
  endToken: number,
): Pair | null {
  const a = here[index] as QuantityFact;
  for (let step = 1; step <= 2 && index + step < here.length; step++) {
    const b = here[index + step] as QuantityFact;
    if (isNumberRun(tokens, b) || isNoLevel(tokens, a, b, firstToken, endToken)) continue;
    const plain: Pair = { a, b, isReversed: false, isDelta: false, isChain: false, difference: 0, factor: null };
    const factor = step === 1 ? factorTo(tokens, bits, a, b, firstToken) : null;
    if (factor !== null) return { ...plain, factor };
    const difference = step === 1 ? differenceSign(tokens, a, b, endToken) : 0;
    if (difference !== 0) return { ...plain, isReversed: true, difference };
    const between = here[index + 1] as QuantityFact;
    if (step === 2 && tokens.word[between.first - 1] === "from") return null;
    const isNext = step === 1 || isOverTime(tokens, a, between, firstToken) || isWanted(tokens, between);
    const isList = step === 1 && opensList(tokens, here, index, firstToken);
    const isSure = isList || isCountOverPeriod(tokens, here, index, step);
    const link = isSure ? "forward" : linkOf(tokens, bits, a, b, firstToken, endToken, isNext);
    if (link === null) continue;
    giveBack(a, b);
    const left = measureOf(a);
    const right = measureOf(b);
    if (left === null || right === null || !canPair(a, b)) continue;
    const last = link === "forward" ? endOfChain(tokens, here, index + step, isList) : b;
    return {
      ...plain,
      b: last,
      isReversed: link === "backward" || link === "rise",
      isDelta: link === "delta" || link === "rise",
      isChain: last !== b,
    };
  }
  return null;
}

/** "12 000": two numbers that stand side by side. */
const isNumberRun = ({ kind, gap }: Tokens, { end }: QuantityFact): boolean =>
  kind[end] === TOKEN.number && gap[end] === GAP.space;

const isNoLevel = (tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number, endToken: number): boolean =>
  (isDifference(tokens, a) && isDifference(tokens, b)) ||
  isBenchmark(tokens, a, b, endToken) ||
  isPartOfThem(tokens, b) ||
  isOfWhatItWas(tokens, b, endToken) ||
  isOnlyWhen(tokens, a, b, firstToken);

/** "65 open cases and closed 58 of them". */
const isPartOfThem = ({ word }: Tokens, { first, end }: QuantityFact): boolean =>
  word[end] === "of" && word[end + 1] === "them" && word[first - 1] !== "with";

/** "down 22% on the year, but they were down 19% in the county": how far, and not where. */
const isDifference = (tokens: Tokens, { first }: QuantityFact): boolean =>
  isIn(UP_OR_DOWN, tokens, first - 1) && isIn(BEING, tokens, first - 2);
const UP_OR_DOWN = wordSet("up down");
const BEING = wordSet("is are was were been");

/** "twice a month; for nine months now we count none": a time between the two says only when. */
const isOverTime = (tokens: Tokens, { kind }: QuantityFact, between: QuantityFact, firstToken: number): boolean =>
  kind !== "duration" && kind !== "ratio" && isPeriod(tokens, between, firstToken);

/** "38%, the owner wanted 30, and I got it to 31.5". */
const isWanted = (tokens: Tokens, { first }: QuantityFact): boolean =>
  /^(wanted|expected|asked|needed|hoped)$/.test(tokens.word[first - 1] ?? "") || tokens.word[first - 2] === "wanted";

/** "and in four months we had brought it to 8": the 8 measures something else. */
const isOnlyWhen = (tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number): boolean =>
  b.isBorrowed && b.kind !== a.kind && isPeriod(tokens, a, firstToken);

/** The last of "from 9 to 4 to 1", from the quantity at `index` on. */
export function endOfChain(
  tokens: Tokens,
  here: readonly QuantityFact[],
  index: number,
  isList: boolean,
): QuantityFact {
  let last = here[index] as QuantityFact;
  for (let next = index + 1; next < here.length; next++) {
    const quantity = here[next] as QuantityFact;
    const gap = quantity.first - last.end;
    if (gap < 1 || !canPair(last, quantity)) break;
    if (isNextStep(tokens, last.end, quantity.first) || (isList && isStepBeside(tokens, last, quantity))) {
      last = quantity;
      continue;
    }
    if (tokens.word[quantity.first - 1] !== "to") break;
    if (gap > 3 && !isWhenOnly(tokens, last.end, quantity.first - 1)) break;
    last = quantity;
  }
  return last;
}

const CHAIN_REACH = 4;

/** "in March," between two steps of a chain. */
function isWhenOnly(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > CHAIN_REACH) return false;
  for (let at = from; at < to; at++)
    if (!MONTHS.has(tokens.word[at] as string) && !/^(in|by|,|the|(19|20)\d\d)$/.test(tokens.word[at] as string))
      return false;
  return true;
}

export function canPair(a: QuantityFact, b: QuantityFact): boolean {
  // "from 3.2 to 4.6 out of 5": a mark and a share do not compare.
  if ((a.kind === "ratio") !== (b.kind === "ratio") && a.unit === null && b.unit === null)
    return isMarkBeside(b, a) && typeof a.value === "number" && a.value > 1;
  const left = measureOf(a) as MeasureFact;
  const right = measureOf(b) as MeasureFact;
  if (isShareBesideAmount(a, b) || isShareBesideAmount(b, a)) return false;
  if (a.unit !== b.unit && (a.unit === "x" || b.unit === "x")) return false;
  if (a.kind !== "ratio" && b.kind !== "ratio" && isMixed(a, b)) return false;
  if (isComparable(left, right) || isRateOf(a, b) || isRateOf(b, a)) return true;
  const isShare = (quantity: QuantityFact) => quantity.kind === "percent" || quantity.kind === "ratio";
  if (isShare(a) && isShare(b)) return true;
  const isCounted = (quantity: QuantityFact) => quantity.kind === "count" || quantity.kind === "rate";
  return isCounted(a) && isCounted(b);
}

/** "within a minute; now eight in ten do": a share and an amount are two things. */
const isShareBesideAmount = (a: QuantityFact, b: QuantityFact): boolean =>
  a.kind === "ratio" && (b.kind === "duration" || b.kind === "money" || b.kind === "size");
