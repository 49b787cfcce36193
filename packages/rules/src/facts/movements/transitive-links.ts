import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { middle } from "../numbers/measure.ts";

const BROUGHT = wordSet(
  "brought got cut took reduced worked whittled pushed drove lowered raised built grew trimmed bring brings slashed shortened shrank shrunk narrowed pared boiled turned merged cutting bringing reducing trimming getting consolidated",
);
const ROUGHLY = wordSet("about around roughly nearly almost just under over a an the some only as low");
const DETERMINERS = wordSet("the our my their his her its some about around of all those these from roughly nearly");
const VERB_REACH = 5;
const NOUN_REACH = 4;

/**
 * Somebody brings a number to another: "cut eleven forms to three", "got sixty unpaid invoices down to none", "brought
 * the backlog of 900 letters down to 50".
 */
export function isBroughtFrom(tokens: Tokens, a: QuantityFact, b: QuantityFact, firstToken: number): boolean {
  let at = b.first - 1;
  while (at > a.end && isIn(ROUGHLY, tokens, at)) at--;
  if (tokens.word[at] !== "to" && tokens.word[at] !== "into") return false;
  const isToward = /^(down|up)$/.test(tokens.word[at - 1] as string);
  const end = isToward ? at - 1 : at;
  if (end - a.end > NOUN_REACH || !isPlainRun(tokens, a.end, end)) return false;
  const verb = verbBefore(tokens, a.first, firstToken);
  if (verb < 0) return false;
  // "cut 4 minutes to 12": the first is the difference where the verb can only lower it.
  if (tokens.word[a.first - 1] === "of" || isToward) return true;
  if (b.unit !== null && b.unit !== a.unit) return false;
  if (/^(took|turned|pushed|drove|built|worked)$/.test(tokens.word[verb] as string)) return false;
  return isRising(tokens, verb) || (typeof a.value === "number" && middle(a.value) > middle(b.value ?? 0));
}

const isRising = (tokens: Tokens, verb: number): boolean => /^(raised|grew|built)$/.test(tokens.word[verb] as string);

/** The verb right before the first number, over its determiners, or some words ahead of "of". */
function verbBefore(tokens: Tokens, first: number, firstToken: number): number {
  const isOf = tokens.word[first - 1] === "of";
  for (let at = first - 1; at >= firstToken && at >= first - VERB_REACH; at--) {
    if (isIn(BROUGHT, tokens, at)) return at;
    if (!(isOf ? tokens.kind[at] === TOKEN.word : isIn(DETERMINERS, tokens, at))) return -1;
  }
  return -1;
}

/** Nothing but words of what is counted: no mark and no other number. */
function isPlainRun(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.kind[at] !== TOKEN.word) return false;
  return true;
}
