import { MONTHS } from "../../lexicons/units.ts";
import { endingOf, endsIn, hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { isYearWord } from "../numbers/read-date.ts";
import { PERIOD } from "./time-signs.ts";

/** One of these is in every phrase that tells an earlier number. */
const EARLIER_WORDS = wordSet("be been having had was were previously formerly up down");
const BEFORE_SIGNS = wordSet(
  "before earlier previously formerly previous last prior usual normal ago beginning start outset",
);
export const COMPARING = wordSet("against versus vs compared instead rather opposed");

/** "…, against 28% before", "(it was 51%)", "it used to be one in twelve", "down on 40 the year before". */
export function isEarlier(
  tokens: Tokens,
  a: QuantityFact,
  b: QuantityFact,
  firstToken: number,
  endToken: number,
): boolean {
  if (hasIn(EARLIER_WORDS, tokens, a.end, b.first)) {
    if (tellsEarlier(tokens, a.end, b.first)) {
      const isThenFirst = isIn(THEN_FIRST, tokens, firstToken) && a.first - firstToken <= 6;
      return !isThenFirst && !isDenied(tokens, a.end, b.first);
    }
    if (isIn(ASIDE_MARKS, tokens, a.end) && a.end + 1 < b.first && isIn(WAS, tokens, a.end + 1)) return true;
  }
  if (!hasIn(COMPARING, tokens, a.end, b.first)) return false;
  for (let at = a.end; at < Math.min(endToken, b.end + 6); at++) {
    if (at > b.end && tokens.kind[at] === TOKEN.mark && /^[.;:]$/.test(tokens.word[at] as string)) break;
    if (isIn(BEFORE_SIGNS, tokens, at)) return true;
    if (at > b.end && isTimeAt(tokens, at) && /^(in|on|the)$/.test(tokens.word[at - 1] ?? "")) return true;
  }
  if (b.isBorrowed && b.first - a.end === 1 && (b.end >= tokens.length || tokens.kind[b.end] === TOKEN.mark))
    return true;
  const from = Math.max(firstToken, a.first - 12);
  if (hasIn(TODAY, tokens, a.end, b.first) || hasIn(NOW_AHEAD, tokens, from, a.first)) return true;
  const isRatherThan = hasIn(RATHER, tokens, a.end, b.first) && hasIn(THAN, tokens, a.end, b.first);
  const isInstead = isRatherThan || hasIn(INSTEAD, tokens, a.end, b.first);
  const isWished = hasIn(WOULD, tokens, b.end, Math.min(endToken, b.end + 6));
  return isInstead && b.first - a.end <= 4 && !isWished && !hasIn(CHOSEN, tokens, from, a.first);
}

/** "in March", "in 2019", "on the 2019 storm", "in the spring". */
const isTimeAt = (tokens: Tokens, at: number): boolean =>
  isIn(PERIOD, tokens, at) || MONTHS.hasAt(tokens, at) || isYearWord(tokens.word[at]);

const ASIDE_MARKS = wordSet(", ; (");
const WAS = wordSet("was were");
const THEN_SUBJECTS = wordSet("it they that there");
const AFTER_HAVING = wordSet("been had stood run begun taken");
const ED = endingOf("ed");
const EN = endingOf("en");
const LETTERS = /^[a-z]+$/;

/** A phrase that tells an earlier number, between the tokens `from` and `to` (exclusive). */
function tellsEarlier(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isIn(EARLIER_WORDS, tokens, at) && tellsEarlierAt(tokens, at, from, to)) return true;
  return false;
}

/** "used to be", "it was", "having stood", "there had fallen", "up on": by the word that is in every phrase. */
function tellsEarlierAt(tokens: Tokens, at: number, from: number, to: number): boolean {
  const { word } = tokens;
  const before = at > from ? word[at - 1] : "";
  const next = at + 1 < to ? word[at + 1] : "";
  switch (word[at]) {
    case "previously":
    case "formerly":
      return true;
    case "up":
    case "down":
      return next === "on" || next === "from";
    case "was":
      return before === "it" || next === "before";
    case "were":
      return before === "they" || (before === "there" && word[at - 2] !== "then");
    case "been":
      // "they'd been at 15"
      return before?.endsWith("'d") === true;
    case "be":
      return before === "to" && at - 1 > from && word[at - 2] === "used";
    case "having":
      return next !== "" && (isIn(AFTER_HAVING, tokens, at + 1) || isForm(tokens, at + 1, ED));
    case "had":
      // "after the season when we had sold only 1,150".
      if (next === "been" || (at - 2 >= from && word[at - 2] === "when")) return true;
      if (next === "" || before === "" || !isIn(THEN_SUBJECTS, tokens, at - 1)) return false;
      return isForm(tokens, at + 1, ED) || isForm(tokens, at + 1, EN);
    default:
      return false;
  }
}

const isForm = (tokens: Tokens, at: number, ending: number) =>
  endsIn(tokens, at, ending) && (tokens.word[at] as string).length > 2 && LETTERS.test(tokens.word[at] as string);

/** "it was not". */
function isDenied({ word }: Tokens, from: number, to: number): boolean {
  for (let at = from; at + 2 < to; at++)
    if (word[at] === "it" && word[at + 1] === "was" && word[at + 2] === "not") return true;
  return false;
}

const THEN_FIRST = wordSet("where once before normally usually ordinarily originally under previously formerly");
export const TODAY = wordSet("now today");
const NOW_AHEAD = wordSet("now today currently");
const INSTEAD = wordSet("instead opposed");
const RATHER = wordSet("rather");
const THAN = wordSet("than");
const WOULD = wordSet("would would've");
const CHOSEN = wordSet(
  "choose chose chosen picked pick plan planned propose proposed suggest suggested asked ask want wanted bought ordered use used put would could should might will to if decided prefer preferred let",
);
