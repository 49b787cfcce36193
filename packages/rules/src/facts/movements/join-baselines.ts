import type { Document } from "../../text/document-model.ts";
import { GAP, TOKEN, type Tokens } from "../../text/tokenize.ts";
import type { ChangeFact, QuantityFact } from "../fact-model.ts";
import { isSingle } from "../numbers/borrow-unit.ts";
import { directionOf } from "../numbers/measure.ts";

const BASELINES_LOOKED_AT = 60;

/**
 * Gives a result without a baseline the baseline told in an earlier sentence:
 * the same unit, and a word of the metric beside it.
 */
export function joinBaselines(
  document: Document,
  changes: readonly ChangeFact[],
  quantities: readonly QuantityFact[],
): void {
  const { tokens } = document;
  for (const change of changes) {
    if (change.from !== null || change.to === null || change.metric === null) continue;
    const words = nameWordsOf(change.metric);
    if (words.size === 0) continue;
    const to = change.to;
    const baseline = quantities
      .slice(0, BASELINES_LOOKED_AT)
      .find(
        (quantity) =>
          quantity.sentence < change.sentence &&
          quantity.value !== null &&
          quantity.kind !== "not_a_metric" &&
          !isSingle(quantity) &&
          isSameUnit(quantity.unit, to.unit) &&
          hasWordNear(tokens, quantity, words),
      );
    if (baseline?.value == null) continue;
    change.from = { value: baseline.value, unit: baseline.unit };
    change.fromQuantity = baseline;
    change.isJoined = true;
    const direction = directionOf(change.from, to);
    if (direction !== "none") change.direction = direction;
  }
}

/** The words that name a metric, without short ones and plural ends. */
export const nameWordsOf = (metric: string | null): ReadonlySet<string> =>
  new Set(
    (metric ?? "")
      .split(" ")
      .filter((word) => word.length > 3)
      .map(stem),
  );

/** "four patients a month" and "eleven a month" are of one unit. */
const isSameUnit = (unit: string | null, other: string | null): boolean =>
  unit === other || (unit !== null && other?.startsWith("/") === true && unit.endsWith(other));

const NEAR = 8;

export function hasWordNear(tokens: Tokens, quantity: QuantityFact, words: ReadonlySet<string>): boolean {
  for (let at = quantity.first - 1; at >= 0 && at >= quantity.first - NEAR && !isEnd(tokens, at); at--) {
    if (words.has(stem(tokens.word[at] as string))) return true;
    if (tokens.gap[at] === GAP.paragraph) break;
  }
  for (let at = quantity.end; at < tokens.length && at < quantity.end + NEAR && !isStop(tokens, at); at++) {
    if (words.has(stem(tokens.word[at] as string))) return true;
  }
  return false;
}

const isEnd = (tokens: Tokens, at: number) =>
  tokens.kind[at] === TOKEN.mark && /^[.;!?]$/.test(tokens.word[at] as string);

const isStop = (tokens: Tokens, at: number) => tokens.gap[at] === GAP.paragraph || isEnd(tokens, at);

/** Without a plural s. */
const stem = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
