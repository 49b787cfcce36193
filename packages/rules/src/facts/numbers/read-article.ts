import { numbersOf } from "../../lexicons/table.ts";
import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { NumberRead } from "./number-read.ts";
import { readHalfMore } from "./read-fraction.ts";
import { findNumber } from "./read-number.ts";
import type { Amount } from "./read-ratio.ts";

const BEFORE_ARTICLE = wordSet(
  "under over about within inside nearly almost takes took take than to from by roughly against in for of after every lasted needs needed need until is was down lost gained spent once only just",
);

const NOTES: ReadonlyMap<string, number> = numbersOf("5 fiver;10 tenner;1000 grand");
export const NOTE_WORDS = wordSet("fiver tenner grand");

/** "a fiver", "a tenner", "a grand": pounds by the note; not "a grand piano". */
export function readNote(tokens: Tokens, at: number): Amount | null {
  if (!isIn(NOTE_WORDS, tokens, at + 1) || !/^(an?|one)$/.test(tokens.word[at] as string)) return null;
  const isOther =
    tokens.word[at + 1] === "grand" && tokens.kind[at + 2] === TOKEN.word && !isIn(AFTER_GRAND, tokens, at + 2);
  if (isOther) return null;
  const value = NOTES.get(tokens.word[at + 1] ?? "");
  return value === undefined ? null : { end: at + 2, value, unit: "GBP", kind: "money", form: "words" };
}

const AFTER_GRAND = wordSet("a in on by to for from and each per more less");

export const SIZED = wordSet("metre meter mile kilometre kilometer tonne ton litre liter gallon kilo");
const BEFORE_SIZED = wordSet("under over about than from nearly almost within roughly to");

/** "an hour" and "a day and a half" where the article counts one. */
export function readArticle(tokens: Tokens, at: number): NumberRead | null {
  const word = tokens.word[at];
  if (word !== "a" && word !== "an") return null;
  const unit = tokens.word[at + 1] ?? "";
  if (tokens.gap[at + 1] === GAP.hyphen) return null;
  if (isIn(SIZED, tokens, at + 1) && (isIn(BEFORE_SIZED, tokens, at - 1) || readHalfMore(tokens, at + 2) !== null))
    return { end: at + 1, value: 1, form: "article", isCode: false };
  if (!/^(second|minute|hour|day|week|fortnight|month|year|decade)$/.test(unit)) return null;
  const next = tokens.word[at + 2];
  const isCompound = readHalfMore(tokens, at + 2) !== null || (next === "and" && findNumber(tokens, at + 3) !== null);
  if (unit === "second" && tokens.kind[at + 2] === TOKEN.word && !isCompound) return null;
  const isPast = /^(ago|later|early|late|ahead|behind|sooner|earlier|longer)$/.test(next ?? "");
  const isCompared =
    /^(versus|vs)$/.test(tokens.word[at - 1] ?? "") ||
    (tokens.word[at - 2] === "compared" && tokens.word[at - 1] === "with");
  const isTaken =
    /^(me|us|him|her|them)$/.test(tokens.word[at - 1] ?? "") && /^(took|takes?|cost)$/.test(tokens.word[at - 2] ?? "");
  if (!isCompound && !isPast && !isCompared && !isTaken && !isIn(BEFORE_ARTICLE, tokens, at - 1)) return null;
  return { end: at + 1, value: 1, form: "article", isCode: false };
}
