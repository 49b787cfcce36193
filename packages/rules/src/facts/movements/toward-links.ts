import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { middle } from "../numbers/measure.ts";

/** What may stand between "to" or "from" and its number. */
export const SKIPPED_BEFORE = wordSet(
  "about around roughly nearly almost approximately some just under over only less more than a an the usual average of total well below above starting point standing start as low high practically another between mere maybe like perhaps probably ~ ≈ ( + £ $ €",
);

const MOVING = WORD_CLASS.up | WORD_CLASS.down;
const BROUGHT = wordSet("brought got cut took reduced worked whittled pushed drove lowered raised built grew trimmed");

/** Two levels with "to" before the second and no "from" before the first. */
export const isToward = (
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): boolean =>
  isFalling(tokens, a, b) ||
  isAside(tokens, bits, a, b, firstToken) ||
  isLess(tokens, a, b) ||
  (b.first - a.end <= 2 && isListed(tokens, bits, a.first, firstToken));

/** "half of the menu, 44 dishes to 22": behind a mark, from more to less. */
const isLess = (tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean =>
  tokens.word[a.first - 1] === "," &&
  a.unit !== null &&
  b.first - a.end === (tokens.word[a.end] === a.unit ? 2 : 1) &&
  tokens.kind[b.end] === TOKEN.mark &&
  middle(a.value ?? 0) > middle(b.value ?? 0);

/** "error rate 4.2% to 1.1%": from more to less is no range. */
const isFalling = (tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean =>
  a.kind === "percent" &&
  b.kind === "percent" &&
  b.first - a.end === 1 &&
  tokens.gap[a.end] === GAP.space &&
  middle(a.value ?? 0) > middle(b.value ?? 0);

const MOVED = wordSet("moved changed shifted");

/** "sick days went down, 11.4 to 7.9", "vacancies: 12 to 3": a mark right before the first. */
function isListed(tokens: Tokens, bits: readonly number[], first: number, firstToken: number): boolean {
  const mark = tokens.word[first - 1];
  if (mark === ":") return true;
  if (mark !== "," && mark !== "(" && mark !== "–") return false;
  for (let at = first - 2; at >= firstToken && at >= first - 6; at--)
    if (((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 || isIn(MOVED, tokens, at)) return true;
  return false;
}

/** "brought down the error rate, 6% at the time, to below 1%": the level of then stands between commas. */
function isAside(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): boolean {
  const opening = tokens.word[a.first - 1] === "," ? a.first - 1 : a.first - 2;
  if (tokens.word[opening] !== "," || b.first - a.end > 7) return false;
  let at = b.first - 1;
  while (at > a.end && isIn(SKIPPED_BEFORE, tokens, at)) at--;
  if (tokens.word[at] !== "to" || tokens.word[at - 1] !== ",") return false;
  const from = Math.max(firstToken, opening - 8);
  for (let index = from; index < opening; index++)
    if (((bits[index] as number) & MOVING) !== 0 || isIn(BROUGHT, tokens, index)) return true;
  return false;
}
