import { CARDINALS } from "../../lexicons/number-words.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { isPluralAt } from "./read-noun.ts";

interface Name {
  first: number;
  end: number;
}

const BEFORE_HOUR = wordSet("at until before after from by till around");
const STOPS = wordSet("to and or on in every each with the we i when because so as until for sharp");
const LEVELS = wordSet(
  "stayed remained stays held kept flat steady stood stands is was were are now peaked capped set fixed ended finished been started average stable level levelled settled stuck",
);

const isEndOrStop = (tokens: Tokens, at: number) =>
  at >= tokens.length ||
  (tokens.kind[at] === TOKEN.mark && tokens.word[at] !== "%" && tokens.word[at] !== "°") ||
  isIn(STOPS, tokens, at);

/** "7.45", "07.45", "22.40"; not "0.12". */
const CLOCK = /^([1-9]|[01]\d|2[0-3])\.[0-5]\d$/;

/** "07:45", "at 22.40", "4 a.m.", "9am", "24/7", "9-to-5". */
export function readClock(tokens: Tokens, at: number, firstToken: number): Name | null {
  const word = tokens.word[at] as string;
  const next = tokens.word[at + 1];
  if (
    next === ":" &&
    tokens.gap[at + 1] === GAP.none &&
    tokens.kind[at + 2] === TOKEN.number &&
    tokens.gap[at + 2] === GAP.none
  )
    return readColon(tokens, at);
  if (word === "24" && next === "/" && tokens.word[at + 2] === "7") return { first: at, end: at + 3 };
  if (next === "am" || next === "pm") return { first: at, end: at + 2 };
  if ((next === "a" || next === "p") && tokens.word[at + 2] === "." && tokens.word[at + 3] === "m")
    return { first: at, end: tokens.word[at + 4] === "." ? at + 5 : at + 4 };
  if (next === "o'clock" || next === "sharp") return { first: at, end: at + 2 };
  if (next === "to" && tokens.gap[at + 1] === GAP.hyphen && tokens.gap[at + 2] === GAP.hyphen)
    return { first: at, end: at + 3 };
  if (isDayPart(tokens, at + 1)) return { first: at, end: at + 1 };
  const isTrain = tokens.word[at - 1] === "the" && /^(to|from|train|bus|ferry)$/.test(next ?? "");
  if (isTrain && CLOCK.test(word)) return { first: at, end: at + 1 };
  if (!isIn(BEFORE_HOUR, tokens, at - 1) || !isEndOrStop(tokens, at + 1)) return null;
  if (CLOCK.test(word)) return { first: at, end: at + 1 };
  const isHour = tokens.word[at - 1] === "at" && /^([1-9]|1\d|2[0-4])$/.test(word);
  // "at 12 to 15 children".
  if (next === "to" && isPluralAt(tokens, at + 3)) return null;
  return isHour && !hasLevel(tokens, at - 1, firstToken) ? { first: at, end: at + 1 } : null;
}

/** "07:45", but "1:8" and "a ratio of 1:30" tell a ratio. */
function readColon(tokens: Tokens, at: number): Name | null {
  for (let index = at - 1; index >= 0 && index >= at - 3; index--) if (tokens.word[index] === "ratio") return null;
  if (tokens.word[at + 3] === "ratio" || (tokens.word[at + 2] as string).length !== 2) return null;
  let end = at + 3;
  if (tokens.word[end] === "am" || tokens.word[end] === "pm") end++;
  return { first: at, end };
}

/** "two in the afternoon". */
const isDayPart = (tokens: Tokens, at: number) =>
  tokens.word[at] === "in" &&
  tokens.word[at + 1] === "the" &&
  /^(morning|afternoon|evening)$/.test(tokens.word[at + 2] ?? "");

/** "stayed at 9" tells a level, "at 9 I called" an hour. */
function hasLevel(tokens: Tokens, at: number, firstToken: number): boolean {
  for (let index = at - 1; index >= firstToken && index >= at - 6; index--)
    if (isIn(LEVELS, tokens, index)) return true;
  return false;
}

/** "half past five", "quarter to nine", "twenty past six", "at nine sharp", "three o'clock". */
export function readClockWords(tokens: Tokens, at: number): Name | null {
  const word = tokens.word[at] as string;
  if (tokens.gap[at] === GAP.hyphen) return null;
  const next = tokens.word[at + 1];
  const isPart = word === "half" || word === "quarter" || CARDINALS.hasAt(tokens, at);
  if (!isPart || next === undefined) return null;
  if (next === "past" && isHour(tokens, at + 2)) return { first: at, end: at + 3 };
  const isOn = isIn(BEFORE_HOUR, tokens, at - 1) && tokens.word[at - 1] !== "from";
  const isMinutes = word === "quarter" || word === "five" || word === "ten" || word === "twenty";
  const isDay = isDayPart(tokens, at + 3);
  if (next === "to" && (isOn || isDay) && isMinutes && isHour(tokens, at + 2) && (isDay || isEndOrStop(tokens, at + 3)))
    return { first: at, end: at + 3 };
  if (word === "half" && isOn && isHour(tokens, at + 1) && isEndOrStop(tokens, at + 2))
    return { first: at, end: at + 2 };
  if (word === "half" || word === "quarter" || !isHour(tokens, at)) return null;
  if (next === "o'clock" || next === "sharp") return { first: at, end: at + 2 };
  return isDayPart(tokens, at + 1) ? { first: at, end: at + 1 } : null;
}

function isHour(tokens: Tokens, at: number): boolean {
  const value = CARDINALS.at(tokens, at) ?? Number(tokens.word[at] ?? "");
  return value >= 1 && value <= 12;
}
