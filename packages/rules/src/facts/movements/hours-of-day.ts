import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";

const WENT = wordSet(
  "went gone go goes going came come comes got get brought took moved turned changed : - – — → is was are were been it them number rate count score",
);

/** "waits at the depot from four to seven": two small bare numbers at the end, and nothing that moves. */
export function isOfClock(
  tokens: Tokens,
  bits: readonly number[],
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
): boolean {
  if (!isHour(a) || !isHour(b) || (b.end < tokens.length && tokens.kind[b.end] === TOKEN.word)) return false;
  for (let at = firstToken; at < a.first; at++)
    if (
      ((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 ||
      isIn(WENT, tokens, at) ||
      tokens.word[at]?.endsWith("ed")
    )
      return false;
  return b.first - a.end === 1;
}

const isHour = ({ kind, unit, value }: QuantityFact) =>
  kind === "count" && unit === null && typeof value === "number" && value >= 1 && value <= 12;
