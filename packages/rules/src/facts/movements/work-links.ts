import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isComparable } from "../numbers/measure.ts";

const DID = wordSet("did used had needed took");
const TOOK = wordSet("took needed cost wanted required occupied filled");

/** "two people do what five did", "in four days what took nine": as much done with another number. */
export function isSameWork(tokens: Tokens, a: QuantityFact, b: QuantityFact): boolean {
  if (!isComparable(a, b)) return false;
  for (let at = b.first - 1; at >= a.end && at >= b.first - 5; at--) {
    if (tokens.kind[at] !== TOKEN.word) return false;
    if (tokens.word[at] === "what") return isIn(DID, tokens, b.end) || isIn(TOOK, tokens, at + 1);
    if (tokens.word[at] === "that" && tokens.word[at - 1] === "work")
      return isIn(DID, tokens, b.end) || isIn(TOOK, tokens, at + 1);
  }
  return false;
}

const BE = wordSet("is was are were");

/** "five weeks, where eight is usual". */
export const isUsual = (tokens: Tokens, { end }: QuantityFact): boolean =>
  isIn(BE, tokens, end) && /^(usual|normal|standard|typical)$/.test(tokens.word[end + 1] ?? "");

const NOW = wordSet("now is takes are costs needs lasts runs need take cost");

/** "it takes 4 minutes, not 15": what it no longer is. */
export function isNoMore(tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number): boolean {
  const isNot = tokens.word[b.first - 1] === "not" && tokens.word[b.first - 2] === "," && b.first - a.end <= 3;
  if (!isNot || (b.end < tokens.length && tokens.kind[b.end] !== TOKEN.mark)) return false;
  if (a.first === firstToken) return true;
  for (let at = a.first - 1; at >= firstToken && at >= a.first - 3; at--) if (isIn(NOW, tokens, at)) return true;
  return false;
}
