import { GAP, isIn, TOKEN, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { isPluralAt } from "./read-noun.ts";
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
  const high = highOf(tokens, read.end);
  const end = high ?? read.end;
  if (at > firstToken && isAge(tokens, at, read.value, end)) return { first: at, end };
  if (high === null || read.form !== "digits") return null;
  const isNamed = isOnScale(tokens, at, end, firstToken) || isAudience(tokens, at, end) || isOpen(tokens, at, end);
  return isNamed || isResult(tokens, at, end, firstToken) ? { first: at, end } : null;
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
  tokens.gap[at + 1] === GAP.hyphen && isIn(AGE_UNITS, tokens, at) && /^olds?$/.test(tokens.word[at + 1] ?? "");

const AGE_UNITS = wordSet("year years month months week weeks day days");

const isCounting = (tokens: Tokens, at: number) =>
  tokens.word[at] === "%" ||
  (tokens.kind[at] === TOKEN.word && (tokens.gap[at] as number) <= GAP.space && isPluralAt(tokens, at));

const BEFORE_AGE = wordSet("between from under over about");
const IS = wordSet("was am i'm is");
const AGED = wordSet("was am i'm is aged ages turned of age");

/** "aged 6", "ages 7 to 11", "at the age of 52", "turned 40"; not "average age 34". */
function isAge(tokens: Tokens, at: number, value: number, end: number): boolean {
  let before = at - 1;
  if (isIn(BEFORE_AGE, tokens, before)) before--;
  if (!isIn(AGED, tokens, before) || isCounting(tokens, end)) return false;
  const word = tokens.word[before] as string;
  if (isIn(IS, tokens, before)) return isPersonAged(tokens, at, value, before, end);
  if (word === "aged" || word === "ages") return true;
  if (word === "turned")
    return tokens.kind[end] !== TOKEN.word || /^(that|last|this|in|the|and)$/.test(tokens.word[end] ?? "");
  if (word === "of") return tokens.word[before - 1] === "age" && /^(the|at)$/.test(tokens.word[before - 2] ?? "");
  return word === "age" && /^(at|of|from|by|over|under|the)$/.test(tokens.word[before - 1] ?? "");
}

/** "I was 23 and knew nothing": whoever is a bare number between ten and a hundred is so old. */
function isPersonAged(tokens: Tokens, at: number, value: number, verb: number, end: number): boolean {
  const who = tokens.word[verb] === "i'm" ? "i" : (tokens.word[verb - 1] ?? "");
  const isClosed = tokens.kind[end] !== TOKEN.word || /^(and|when|at|that|with|then)$/.test(tokens.word[end] ?? "");
  return (
    verb === at - 1 && /^(i|he|she)$/.test(who) && isClosed && tokens.word[end] !== "%" && value >= 10 && value < 100
  );
}

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
  isIn(HOURS, tokens, at - 2) &&
  !isCounting(tokens, end) &&
  /^(\d|1\d|2[0-4])$/.test(tokens.word[at] as string);

const GAMES = wordSet("won win wins winning lost lose losing beat beaten drew draw defeated voted vote led trailed");
const GAME_REACH = 6;

/** "lost 3–1 to Leith", "voted 9–4 against"; not "lost 3–4 customers". */
function isResult(tokens: Tokens, at: number, end: number, firstToken: number): boolean {
  if (end !== at + 3 || tokens.gap[at + 1] !== GAP.none || tokens.gap[at + 2] !== GAP.none) return false;
  if (isCounting(tokens, end) || (tokens.word[at] as string).length > 2) return false;
  const isClosed =
    tokens.kind[end] !== TOKEN.word || /^(to|in|at|on|and|against|for|with|but|after)$/.test(tokens.word[end] ?? "");
  if (!isClosed || tokens.word[at + 1] === "/") return false;
  for (let index = at - 1; index >= firstToken && index >= at - GAME_REACH; index--)
    if (isIn(GAMES, tokens, index)) return true;
  return false;
}
