import { hasIn, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { Amount } from "./read-ratio.ts";

const TIMED = wordSet("time times pace lap laps split splits run record best mile marathon race relay changeover swim");
const MOVED = wordSet("from to under below down by of");
const REACH = 9;
const LONG = 24;

/** "my 5k time came down from 27:40 to 23:15": minutes and seconds where a course is timed and no hour of the day is so late. */
export function readRaceTime(tokens: Tokens, at: number, firstToken: number): Amount | null {
  if (tokens.word[at + 1] === "k" && tokens.kind[at] === TOKEN.number && isIn(TIMED, tokens, at + 2))
    return { end: at + 2, value: Number(tokens.word[at]), unit: "km", kind: "size", form: "digits" };
  if (tokens.word[at + 1] !== ":" || tokens.kind[at] !== TOKEN.number || tokens.kind[at + 2] !== TOKEN.number)
    return null;
  const seconds = tokens.word[at + 2] as string;
  if (tokens.gap[at + 1] !== 0 || tokens.gap[at + 2] !== 0 || !/^[0-5]\d$/.test(seconds)) return null;
  if (!isIn(MOVED, tokens, at - 1) || !isTimed(tokens, at, firstToken)) return null;
  const value = Number(tokens.word[at]) * 60 + Number(seconds);
  return { end: at + 3, value, unit: "s", kind: "duration", form: "digits" };
}

/** A course or a pace is named before it; "the lunch break moved from 12:30 to 13:00" names none. */
function isTimed(tokens: Tokens, at: number, firstToken: number): boolean {
  for (let index = at - 1; index >= firstToken && index >= at - REACH; index--)
    if (isIn(TIMED, tokens, index)) return !isStart(tokens, index, at) || Number(tokens.word[at]) >= LONG;
  return false;
}

/** "the time of the meeting", "our departure time": an hour of the day. */
const isStart = (tokens: Tokens, named: number, at: number): boolean =>
  hasIn(STARTS, tokens, Math.max(0, named - 2), at);

const STARTS = wordSet("start starting closing opening arrival departure meeting delivery wake bed lunch");
