import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { SKIPPED_BEFORE } from "./toward-links.ts";

/** A level, and behind it where somebody brought it or where it went: "had 140 names on it; I got that to 60". */
export const isMovedOn = (tokens: Tokens, bits: readonly number[], a: QuantityFact, b: QuantityFact): boolean =>
  (a.unit !== null && isBroughtTo(tokens, bits, a.end, b.first)) ||
  isDownTo(tokens, a.end, b.first) ||
  isSettled(tokens, bits, a, b);

/** "ran at 9.6 per thousand and dropped to 4.1", "came off its peak of 22% and settled at 13". */
function isSettled(tokens: Tokens, bits: readonly number[], a: QuantityFact, b: QuantityFact): boolean {
  const verb = b.first - 2;
  const isMoved = tokens.word[b.first - 1] === "to" && ((bits[verb] as number) & MOVING) !== 0;
  const isSettled = tokens.word[b.first - 1] === "at" && tokens.word[verb] === "settled";
  if (!isMoved && !isSettled) return false;
  return (
    verb - 1 >= a.end &&
    /^(and|then|it|they)$/.test(tokens.word[verb - 1] as string) &&
    isIn(LEVEL_BEFORE, tokens, a.first - 1)
  );
}

const LEVEL_BEFORE = wordSet("at was were of is are");

const TOWARDS = wordSet("to under below into");

/** "had 140 names on it; I got that to 60", "I brought it down to 60", "I cut them to two". */
function isBroughtTo(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && isIn(SKIPPED_BEFORE, tokens, at) && !isIn(TOWARDS, tokens, at)) at--;
  if (!isIn(TOWARDS, tokens, at)) return false;
  if (/^(down|up)$/.test(tokens.word[at - 1] as string)) at--;
  if (at - 3 >= from && ((bits[at - 1] as number) & MOVING) !== 0 && isIn(PERFECT, tokens, at - 2))
    return isIn(SUBJECTS, tokens, at - 3);
  if (at - 2 < from || !/^(it|that|them|this|those)$/.test(tokens.word[at - 1] as string)) return false;
  return /^(got|took|made)$/.test(tokens.word[at - 2] as string) || ((bits[at - 2] as number) & MOVING) !== 0;
}

const PERFECT = wordSet("has have had");
const SUBJECTS = wordSet("it they that this which");

/** "peaked at 21 a week and were down to 6", "stood at 40 and is up to 52", "had risen to 17%, came back to 6%". */
function isDownTo(tokens: Tokens, from: number, to: number): boolean {
  let at = to - 1;
  while (at > from && isIn(SKIPPED_BEFORE, tokens, at)) at--;
  const isBeyond = tokens.word[at] === "back" && /^(above|over|below|under)$/.test(tokens.word[at + 1] ?? "");
  if (tokens.word[at] === "to") at--;
  else if (!isBeyond) return false;
  if (!/^(down|up|back)$/.test(tokens.word[at] as string)) return false;
  for (
    at--;
    at >= from &&
    /^(is|are|was|were|now|has|have|had|been|came|come|went|got|it|they|already)$/.test(tokens.word[at] as string);
  )
    at--;
  return at >= from && /^(and|but|,|;)$/.test(tokens.word[at] as string);
}

const MOVING = WORD_CLASS.up | WORD_CLASS.down;
