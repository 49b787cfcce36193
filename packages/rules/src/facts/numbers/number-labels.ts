import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { isAge, isCounting } from "./read-age.ts";
import { findNumber } from "./read-number.ts";

/** Token range of a number that names something; `end` exclusive. */
export interface Name {
  first: number;
  end: number;
}

/** Ages, ends of a scale, results of games and opening hours: numbers that say which or where, not how much. */
export function readLabel(tokens: Tokens, at: number, read: NumberRead | null, firstToken: number): Name | null {
  if (read === null || read.form === "multiplier" || read.form === "fraction") return null;
  if (isYearOld(tokens, read.end)) return { first: at, end: read.end + 2 };
  if (tokens.word[read.end] === "votes") return { first: at, end: read.end + 1 };
  if (isVotesAgainst(tokens, at) || isLine(tokens, at, read.end)) return { first: at, end: read.end };
  const high = highOf(tokens, read.end);
  const end = high ?? read.end;
  if (at > firstToken && isAge(tokens, at, read.value, end)) return { first: at, end };
  if (high === null || read.form !== "digits") return null;
  const isNamed = isOnScale(tokens, at, end, firstToken) || isAudience(tokens, at, end) || isOpen(tokens, at, end);
  return isNamed || isResult(tokens, at, end, firstToken) || isVote(tokens, at, end) ? { first: at, end } : null;
}

/** The end of "to 12", "–12", "and 11" behind a number. */
function highOf(tokens: Tokens, link: number): number | null {
  if (tokens.kind[link + 1] !== TOKEN.number || !isIn(RANGE_LINKS, tokens, link)) return null;
  const high = findNumber(tokens, link + 1);
  return high === null || high.isCode ? null : high.end;
}

const RANGE_LINKS = wordSet("to and or – - —");

/** "71-year-old", "six-month-olds". */
const isYearOld = (tokens: Tokens, at: number) =>
  (tokens.gap[at + 1] === GAP.hyphen || tokens.word[at + 1] === "old") &&
  isIn(AGE_UNITS, tokens, at) &&
  /^olds?$/.test(tokens.word[at + 1] ?? "");

const AGE_UNITS = wordSet("year years month months week weeks day days");

/** "on a scale of 1 to 5", "the scale runs from 0 to 10", "a 1–5 scale". */
function isOnScale(tokens: Tokens, at: number, end: number, firstToken: number): boolean {
  if (tokens.word[end] === "scale") return true;
  for (let index = at - 1; index >= firstToken && index >= at - 4; index--)
    if (tokens.word[index] === "scale") return true;
  return false;
}

const TAUGHT = wordSet("takes take teaches teach for accepts accept serves serve welcomes with");

/** "takes children from 7 to 11": whom it is for. */
const isAudience = (tokens: Tokens, at: number, end: number) =>
  tokens.word[at - 1] === "from" &&
  /^(children|kids|boys|girls|pupils|toddlers|teenagers|students|adults)$/.test(tokens.word[at - 2] ?? "") &&
  isIn(TAUGHT, tokens, at - 3) &&
  !isCounting(tokens, end);

const HOURS = wordSet("open opens opened opening closed works work worked shift hours day job");

/** "opens from 9 to 5". */
const isOpen = (tokens: Tokens, at: number, end: number) =>
  tokens.word[at - 1] === "from" &&
  isIn(HOURS, tokens, /^(are|is|were|was|run|ran)$/.test(tokens.word[at - 2] ?? "") ? at - 3 : at - 2) &&
  !isCounting(tokens, end) &&
  /^(\d|1\d|2[0-4])$/.test(tokens.word[at] as string);

const GAMES = wordSet("won win wins winning lost lose losing beat beaten drew draw defeated voted vote led trailed");
const GAME_REACH = 6;

/** "lost 3–1 to Leith", "voted 9–4 against"; not "lost 3–4 customers". */
function isResult(tokens: Tokens, at: number, end: number, firstToken: number): boolean {
  if (end !== at + 3 || tokens.gap[at + 1] !== GAP.none || tokens.gap[at + 2] !== GAP.none) return false;
  if (isCounting(tokens, end) || (tokens.word[at] as string).length > 2) return false;
  const isClosed =
    tokens.kind[end] !== TOKEN.word ||
    /^(to|in|at|on|and|against|for|with|but|after|away|home)$/.test(tokens.word[end] ?? "");
  if (!isClosed || tokens.word[at + 1] === "/") return false;
  for (let index = at - 1; index >= firstToken && index >= at - GAME_REACH; index--)
    if (isIn(GAMES, tokens, index)) return true;
  return false;
}

/** "9 votes to 4", "61 votes against 40": the other side. */
const isVotesAgainst = (tokens: Tokens, at: number): boolean =>
  tokens.word[at - 2] === "votes" && /^(to|against)$/.test(tokens.word[at - 1] ?? "");

/** "the 38 bus". */
const isLine = (tokens: Tokens, at: number, end: number): boolean =>
  tokens.word[at - 1] === "the" && /^(bus|tram|ferry)$/.test(tokens.word[end] ?? "");

/** "voted 19 to 6 for the museum", "won 3 to 1", "the score was 3 to 2". */
function isVote(tokens: Tokens, at: number, end: number): boolean {
  const isScore = tokens.word[at - 1] === "was" && tokens.word[at - 2] === "score";
  const verb = /^(it|them|us|by)$/.test(tokens.word[at - 1] ?? "") ? at - 2 : at - 1;
  if (
    !(isScore || /^(voted|votes|won|beat|lost|carried)$/.test(tokens.word[verb] ?? "")) ||
    tokens.word[at + 1] !== "to"
  )
    return false;
  return !isCounting(tokens, end) && end === at + 3 && (tokens.word[at] as string).length <= 3;
}
