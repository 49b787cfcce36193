import { MONTHS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

const MOVES = new Set(
  "went moved came gone go goes got took takes takes is are was were has have had now → : stands reached hit became ended stayed remained".split(
    " ",
  ),
);
const CLAUSE_WORDS = wordSet(
  "and while when as because since after before that which but where if so then who although",
);
const METRIC_MAX_WORDS = 5;
const METRIC_MAX_DISTANCE = 30;

/**
 * The words that name what moved: between the verb and its number ("cut check-in from …"),
 * else before the verb ("p95 latency dropped …"). Lower case, without articles; null where none can be told.
 */
export function findMetric(
  tokens: Tokens,
  bits: readonly number[],
  first: number,
  end: number,
  firstToken: number,
  endToken: number,
): string | null {
  const stop = Math.max(firstToken, first - METRIC_MAX_DISTANCE);
  let at = first - 1;
  const between: string[] = [];
  for (; at >= stop; at--) {
    const word = tokens.word[at] as string;
    if (tokens.kind[at] === TOKEN.mark && /^[.;,!?()]$/.test(word) && between.length > 0) break;
    if (isMove(bits, at, word) || (isIn(CLAUSE_WORDS, tokens, at) && between.length > 0)) break;
    const name = nameAt(tokens, bits, at);
    if (name !== null) between.unshift(name);
    while (name !== null && isJoined(tokens, at)) at--;
    if (between.length > METRIC_MAX_WORDS) break;
  }
  if (between.length > 0) return between.slice(-METRIC_MAX_WORDS).join(" ");
  return subjectBefore(tokens, bits, at, stop) ?? wordsAfter(tokens, bits, end, endToken);
}

/** The words before the verb that stands at `verb`, back to `stop`. */
function subjectBefore(tokens: Tokens, bits: readonly number[], verb: number, stop: number): string | null {
  const subject: string[] = [];
  for (let at = verb - 1; at >= stop; at--) {
    const word = tokens.word[at] as string;
    if (tokens.kind[at] === TOKEN.mark && (subject.length > 0 || /^[.;!?]$/.test(word))) break;
    const isVerb = isMove(bits, at, word);
    if ((isVerb || isIn(CLAUSE_WORDS, tokens, at)) && subject.length > 0) break;
    const name = isVerb || isCountedTime(tokens, bits, at) ? null : nameAt(tokens, bits, at);
    if (name !== null) subject.unshift(name);
    while (name !== null && isJoined(tokens, at)) at--;
    if (subject.length > METRIC_MAX_WORDS) break;
  }
  return subject.length === 0 ? null : subject.slice(-METRIC_MAX_WORDS).join(" ");
}

/** "30% fewer complaints": the words after, up to the next function word. */
function wordsAfter(tokens: Tokens, bits: readonly number[], end: number, endToken: number): string | null {
  const after: string[] = [];
  for (let at = end; at < endToken && at < end + 4; at++) {
    if (isNameWord(tokens, bits, at)) after.push(tokens.word[at] as string);
    else if (after.length > 0 || tokens.kind[at] === TOKEN.mark || isIn(CLAUSE_WORDS, tokens, at)) break;
  }
  return after.length === 0 ? null : after.join(" ");
}

const isMove = (bits: readonly number[], at: number, word: string) =>
  ((bits[at] as number) & (WORD_CLASS.up | WORD_CLASS.down)) !== 0 || MOVES.has(word);

/** "in two months it came down", "4,100 a month": the time names nothing. */
const isCountedTime = (tokens: Tokens, bits: readonly number[], at: number): boolean =>
  ((bits[at] as number) & WORD_CLASS.timeUnit) !== 0 &&
  at > 0 &&
  (tokens.kind[at - 1] === TOKEN.number ||
    ((bits[at - 1] as number) & (WORD_CLASS.numeric | WORD_CLASS.function)) !== 0);

/** Whether a hyphen joins this word to the one before. */
const isJoined = ({ gap, kind }: Tokens, at: number): boolean => gap[at] === GAP.hyphen && kind[at - 1] === TOKEN.word;

/** The word that names something, with what a hyphen joins before it: "no-shows", "check-in"; null where it names nothing. */
function nameAt(tokens: Tokens, bits: readonly number[], at: number): string | null {
  const word = tokens.word[at] as string;
  if (!isJoined(tokens, at)) return isNameWord(tokens, bits, at) ? word : null;
  return `${nameAt(tokens, bits, at - 1) ?? tokens.word[at - 1]}-${word}`;
}

function isNameWord(tokens: Tokens, bits: readonly number[], at: number): boolean {
  if (tokens.kind[at] === TOKEN.mixed) return true;
  if (tokens.kind[at] !== TOKEN.word || isIn(NO_NAMES, tokens, at) || MONTHS.hasAt(tokens, at)) return false;
  return (
    ((bits[at] as number) &
      (WORD_CLASS.function | WORD_CLASS.adverb | WORD_CLASS.self | WORD_CLASS.group | WORD_CLASS.numeric)) ===
    0
  );
}

/** When or how much, and not of what. */
const NO_NAMES = wordSet(
  "back perhaps little nearly roughly flat following taken looked passed next last spring summer autumn winter christmas monday friday",
);
