import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { PERIOD } from "./time-signs.ts";
import { COMPARING } from "./told-earlier.ts";

const ASKED = wordSet(
  "spec specification brief regulation regulations guidance nationally nationwide recommended rival competitor",
);
const TIME =
  /^(half|start|beginning|first|second|third|pilot|trial|past|last|previous|old|days?|weeks?|months?|20\d\d|same|one|baseline)$/;
const BEHIND = 5;
/** Further apart than this no two numbers are linked by what stands between them. */
const APART = 20;

/**
 * Whether the second of two levels is what somebody else has or what was asked for: "compared with 1.9 in the region",
 * "where the spec asked for 98.5%", "the Leeds one 71%". Nothing moved between the two.
 */
export function isBenchmark(tokens: Tokens, a: QuantityFact, b: QuantityFact, endToken: number): boolean {
  if (b.first - a.end > APART) return false;
  return (
    hasIn(ASKED, tokens, a.end, b.first) ||
    isOther(tokens, b.first - 1) ||
    isSaid(tokens, b) ||
    isElsewhere(tokens, a.end, b, endToken)
  );
}

/** "they had asked for 1.2 million", "the chain wants £2,400", "a limit of 20", "$4,000 under what she asked". */
function isSaid({ word }: Tokens, { kind, first, end }: QuantityFact): boolean {
  if (word[end + 1] === "what" && /^(under|below|above|over|off)$/.test(word[end] ?? "")) return true;
  if (word[end] === "in" && word[end + 2] === "control") return true;
  const verb = word[first - 1];
  if (verb === "wants" || verb === "charges" || verb === "asks") return kind === "money";
  const before = word[first - 2];
  return (verb === "for" && before === "asked") || (before === "limit" && (verb === "of" || verb === "is"));
}

/** "the Leeds one". */
const isOther = (tokens: Tokens, at: number): boolean =>
  tokens.word[at - 2] === "the" && tokens.capital[at - 1] === 1 && /^ones?$/.test(tokens.word[at] ?? "");

/** "compared with 1.9 in the region", "against 5.4 in the private home", "versus 4 elsewhere": of no other time. */
function isElsewhere(tokens: Tokens, from: number, { first, end }: QuantityFact, endToken: number): boolean {
  if (!hasIn(COMPARING, tokens, from, first)) return false;
  const word = (at: number) => (at < endToken ? (tokens.word[at] as string) : "");
  if (word(end) === "elsewhere" || word(end) === "nationally") return true;
  let at = /^(in|at|for|on)$/.test(word(end)) ? end : end + 1;
  if (!/^(in|at|for|on)$/.test(word(at)) || word(at + 1) !== "the") return false;
  for (at += 2; at < endToken && at < end + BEHIND && tokens.kind[at] !== TOKEN.mark; at++)
    if (isIn(PERIOD, tokens, at) || TIME.test(word(at))) return false;
  return true;
}
