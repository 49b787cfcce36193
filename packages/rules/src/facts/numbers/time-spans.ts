import { isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";

/** A length of time that frames what is told: "for three years", "two weeks later". */
export function isSpan(tokens: Tokens, { kind, first, end }: QuantityFact): boolean {
  if (kind !== "duration") return false;
  const before = tokens.word[first - 1] === "the" ? first - 2 : first - 1;
  return isTimeMark(tokens, end) || isIn(BEFORE_SPAN, tokens, before);
}

/** "ago", "later" behind a duration. */
const isTimeMark = (tokens: Tokens, end: number) => isIn(TIME_MARKS, tokens, end);

const TIME_MARKS = wordSet("ago later earlier");
const BEFORE_SPAN = wordSet("for after over during every until");

const AROUND = wordSet("before after since following");

/** Whether a duration only says when: "two years ago", "after a year where", "in the half year before". */
export const isWhen = (tokens: Tokens, { kind, first, end }: QuantityFact): boolean =>
  kind === "duration" &&
  (isTimeMark(tokens, end) ||
    (tokens.word[end] === "where" && tokens.word[first - 1] === "after") ||
    (tokens.word[first - 2] === "in" && tokens.word[first - 1] === "the" && isIn(AROUND, tokens, end)));

const PERIOD_OPENERS = wordSet(
  "in within over for during since inside after before every last past next these those first",
);
/** "Six weeks later", "two years ago". */
const PERIOD_CLOSERS = wordSet("later ago earlier before after on into early late old");
const LIGHT = wordSet(
  `the a an about around under over less more than just only nearly almost some at most well roughly of last past first
   next`,
);

/** "in under three months", "over two years", "six weeks later": when, not how much. */
export function isPeriod(tokens: Tokens, { first, end, kind }: QuantityFact, firstToken: number): boolean {
  if (kind !== "duration") return false;
  if (isIn(PERIOD_CLOSERS, tokens, end)) return true;
  for (let at = first - 1; at >= firstToken && at >= first - 4; at--) {
    if (isIn(PERIOD_OPENERS, tokens, at)) return true;
    if (!isIn(LIGHT, tokens, at)) return false;
  }
  return false;
}
