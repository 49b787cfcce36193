import { hasIn, isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";

const STAYS = wordSet("stayed remained held kept");
const LEVEL = wordSet("flat unchanged steady same put level stable constant");
const WHOLE_TIME = wordSet("throughout all whole entire");
const TIME_REACH = 3;

/** "stayed at 13" tells where a number is; "stayed flat at 13" and "stayed at 13 throughout" tell that it did not move. */
export const isNamedFlat = (tokens: Tokens, verb: number, { first, end }: QuantityFact): boolean =>
  !isIn(STAYS, tokens, verb) ||
  hasIn(LEVEL, tokens, verb, first) ||
  hasIn(WHOLE_TIME, tokens, end, Math.min(tokens.length, end + TIME_REACH));

/** "17, as in the year before", "99.9%, the same as last year". */
export function isAsBefore(tokens: Tokens, { end }: QuantityFact): boolean {
  const { word } = tokens;
  if (word[end] !== ",") return false;
  const same = word[end + 1] === "the" ? end + 2 : end + 1;
  const as = word[same] === "same" ? same + 1 : same;
  if (word[as] !== "as" || (as === same && !/^(in|the)$/.test(word[as + 1] ?? ""))) return false;
  return hasIn(EARLIER, tokens, as, Math.min(tokens.length, as + AS_REACH));
}

const EARLIER = wordSet("before last previous earlier");
const AS_REACH = 5;

const MOVES = wordSet("moved move moving budged budge changed change shifted shift");
const HARDLY = wordSet("not never hardly barely didn't hasn't haven't doesn't don't without");

/** "has not moved from 85", "never budged from two". */
export function isUnmoved(tokens: Tokens, verb: number, firstToken: number): boolean {
  return verb > firstToken && isIn(MOVES, tokens, verb) && hasIn(HARDLY, tokens, Math.max(firstToken, verb - 2), verb);
}
