import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

/** Whether a number, in digits or words, stands between two places. */
export function hasNumber(tokens: Tokens, bits: readonly number[], from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (tokens.kind[index] === TOKEN.number || isNumberWord(tokens, bits, index)) return true;
  return false;
}

const isNumberWord = (tokens: Tokens, bits: readonly number[], at: number) =>
  ((bits[at] as number) & WORD_CLASS.numeric) !== 0 &&
  !/^(an?|every|nothing|nobody|one|once)$/.test(tokens.word[at] as string);

/** A mark, the end of the text or a small word behind a number. */
export const isClauseEnd = (tokens: Tokens, bits: readonly number[], at: number) =>
  at >= tokens.length || tokens.kind[at] === TOKEN.mark || ((bits[at] as number) & WORD_CLASS.function) !== 0;

/** "there have been two in total", "three altogether". */
export const isInTotal = ({ word }: Tokens, end: number): boolean =>
  word[end] === "altogether" || (word[end] === "in" && word[end + 1] === "total");

const LINKS = wordSet(", ; : and but");
const SKIPPED = wordSet("only just now then barely hardly still about");
const FOLLOWING = wordSet(
  "in on at by after since before when under today now this last did do does was were is are had have",
);
const TIMES = wordSet("today now nowadays since afterwards");
const ORDER = wordSet("next last second third following year season term month week");
const TIME_REACH = 4;

/**
 * "Six accidents in my first season, one in my third", "fourteen then; ten do it now", "and none the next": a number
 * alone behind a link, where an earlier one told what is counted.
 */
export function isElliptic(
  tokens: Tokens,
  bits: readonly number[],
  at: number,
  end: number,
  firstToken: number,
): boolean {
  let before = at - 1;
  while (before > firstToken && isIn(SKIPPED, tokens, before)) before--;
  if (before <= firstToken || !isIn(LINKS, tokens, before)) return false;
  if (tokens.word[before] !== ":" && !hasNumber(tokens, bits, firstToken, before)) return false;
  const isOrder = tokens.word[end] === "the" && isIn(ORDER, tokens, end + 1);
  return (
    isOrder ||
    isLastWord(tokens, before, end) ||
    isIn(FOLLOWING, tokens, end) ||
    hasIn(TIMES, tokens, end, Math.min(tokens.length, end + TIME_REACH))
  );
}

/** "with the new gate, twelve.": the last word of the sentence, alone behind a comma, and no further item of a list. */
const isLastWord = (tokens: Tokens, comma: number, end: number): boolean =>
  tokens.word[comma] === "," &&
  (end >= tokens.length || /^[.!?;]$/.test(tokens.word[end] as string)) &&
  tokens.kind[comma - 1] === TOKEN.word &&
  tokens.word[comma - 2] !== ",";
