import { GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import { isPluralAt } from "./read-noun.ts";

/** A noun in the plural or a % behind the number. */
export const isCounting = (tokens: Tokens, at: number) =>
  tokens.word[at] === "%" ||
  (tokens.kind[at] === TOKEN.word && (tokens.gap[at] as number) <= GAP.space && isPluralAt(tokens, at));

const BEFORE_AGE = wordSet("between from under over about");
const IS = wordSet("was am i'm is");
const AGED = wordSet("was am i'm is aged ages turned of age");

/** "aged 6", "ages 7 to 11", "at the age of 52", "turned 40"; not "average age 34". */
export function isAge(tokens: Tokens, at: number, value: number, end: number): boolean {
  let before = at - 1;
  const isAtAge = tokens.word[before] === "at" && tokens.capital[before] === 1 && isIn(SELVES, tokens, end);
  if (isAtAge) return value >= 12 && value < OLDEST;
  if (isIn(BEFORE_AGE, tokens, before)) before--;
  if (isCounting(tokens, end)) return false;
  if (isPersonOf(tokens, at, end)) return value < OLDEST;
  if (isIn(WHEN, tokens, end) && tokens.word[at - 1] === "and") return isAgedBefore(tokens, at - 2);
  if (isIn(ARE, tokens, before) && before < at - 1) return isGroupAged(tokens, value, before, end);
  if (!isIn(AGED, tokens, before)) return false;
  const word = tokens.word[before] as string;
  if (isIn(IS, tokens, before)) return isPersonAged(tokens, at, value, before, end);
  if (word === "aged" || word === "ages") return true;
  if (word === "turned")
    return tokens.kind[end] !== TOKEN.word || /^(that|last|this|in|the|and)$/.test(tokens.word[end] ?? "");
  if (word === "of") return tokens.word[before - 1] === "age" && /^(the|at)$/.test(tokens.word[before - 2] ?? "");
  return word === "age" && /^(at|of|from|by|over|under|the)$/.test(tokens.word[before - 1] ?? "");
}

/** "At 47 I was the oldest". */
const SELVES = wordSet("i he she");
const OLDEST = 100;
const PERSONS = wordSet(
  "man woman boy girl lady gentleman patient resident child daughter son mother father grandmother grandfather widow pensioner",
);

/** "a man of 71", "the patient, 84, lived alone". */
const isPersonOf = (tokens: Tokens, at: number, end: number): boolean =>
  isIn(PERSONS, tokens, at - 2) &&
  (tokens.word[at - 1] === "of" || (tokens.word[at - 1] === "," && tokens.word[end] === ","));

const WHEN = wordSet("when");
const ARE = wordSet("is are was were");
const PEOPLE = wordSet(
  "drivers members staff people nurses patients volunteers residents players teachers singers farmers workers customers guests tenants visitors us them who",
);
const LIFE_REACH = 8;

/** "17 when he joined and 54 when he left": the first tells that the second is an age. */
function isAgedBefore(tokens: Tokens, from: number): boolean {
  for (let at = from; at > 2 && at > from - LIFE_REACH; at--) {
    if (tokens.word[at] !== "when") continue;
    return /^(was|am|is)$/.test(tokens.word[at - 2] as string) && /^(i|he|she)$/.test(tokens.word[at - 3] as string);
  }
  return false;
}

/** "one in four of our drivers is over sixty". */
const isGroupAged = (tokens: Tokens, value: number, verb: number, end: number): boolean =>
  value >= 12 && value < 100 && tokens.kind[end] !== TOKEN.word && isIn(PEOPLE, tokens, verb - 1);

/** "I was 23 and knew nothing": whoever is a bare number between ten and a hundred is so old. */
function isPersonAged(tokens: Tokens, at: number, value: number, verb: number, end: number): boolean {
  const who = tokens.word[verb] === "i'm" ? "i" : (tokens.word[verb - 1] ?? "");
  const isKin = isIn(PERSONS, tokens, verb - 1);
  const isClosed = tokens.kind[end] !== TOKEN.word || /^(and|when|at|that|with|then)$/.test(tokens.word[end] ?? "");
  return (
    verb === at - 1 &&
    (isKin || (/^(i|he|she)$/.test(who) && value >= 10)) &&
    isClosed &&
    tokens.word[end] !== "%" &&
    value < OLDEST
  );
}
