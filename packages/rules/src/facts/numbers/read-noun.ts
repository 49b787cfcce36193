import { formsOf, WordList } from "../../lexicons/table.ts";
import { IRREGULAR_PLURALS, TIME_UNITS } from "../../lexicons/units.ts";
import { WORD_CLASS } from "../../lexicons/word-classes.ts";
import { endingOf, GAP, isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

const NOT_PLURAL = new WordList(
  "this his its was is has as us less across always perhaps plus towards besides does business process access success previous various thus yes afterwards upwards downwards overseas sometimes nowadays whereas unless needs means says gets makes takes goes comes sees gives keeps lives works analysis basis crisis series status bonus focus chaos news physics maths mathematics gas bus lens campus",
);

export function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  if (word.length < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) return false;
  return !NOT_PLURAL.has(word) && !word.includes("'");
}

/** Whether the token at this place is a plural. */
export function isPluralAt(tokens: Tokens, at: number): boolean {
  if (((tokens.ending[at] as number) & LAST_LETTER) !== S) return IRREGULAR_PLURALS.hasAt(tokens, at);
  return isPlural(tokens.word[at] ?? "");
}

const LAST_LETTER = 255;
const S = endingOf("s");

export function pluralOf(word: string): string {
  if (word === "person" || word === "man" || word === "woman")
    return word === "person" ? "people" : `${word.slice(0, -2)}en`;
  if (word === "child") return "children";
  if (isPlural(word)) return word;
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const DETERMINERS = wordSet("the our their my his her its these those all a more other new fewer less same");

/** The first plural within four words, or null where a verb or a mark comes first. */
export function findNoun(
  tokens: Tokens,
  bits: readonly number[],
  from: number,
  endToken: number,
  isAnyNoun: boolean,
): string | null {
  for (let at = from; at < endToken && at < from + 4; at++) {
    if (tokens.kind[at] !== TOKEN.word || (tokens.gap[at] as number) >= GAP.paragraph) return null;
    const word = tokens.word[at] as string;
    // "103,000 two years later".
    if (at === from && ((bits[at] as number) & WORD_CLASS.numeric) !== 0 && TIME_UNITS.hasAt(tokens, at + 1))
      return null;
    if (isPluralAt(tokens, at))
      return isPluralAt(tokens, at + 1) && isNounRun(tokens, at) ? (tokens.word[at + 1] as string) : word;
    if (at > from && TIME_UNITS.hasAt(tokens, at)) return null;
    if (((bits[at] as number) & WORD_CLASS.function) !== 0 && !isIn(DETERMINERS, tokens, at)) return null;
    if (isAnyNoun && !isIn(DETERMINERS, tokens, at) && !isPluralAt(tokens, at + 1)) return word;
  }
  return null;
}

/** "sales people": two plurals in a row name one thing, unless the second is a verb or a time. */
const isNounRun = (tokens: Tokens, at: number) => tokens.word[at + 1] === "people" || tokens.word[at + 1] === "staff";

/** Nouns that hold what is counted: "the backlog of unread contracts", "a ticket backlog". */
const HOLDERS = wordSet(
  "number count backlog queue list volume pile share proportion rate amount total pool stock group cohort percentage",
);
const COLLECTIVE = formsOf(
  "members membership;people headcount staffing attendance turnout workforce;readers readership;students enrolment enrollment",
);

/** The plural that tells what a bare number counts, from the subject before it; null where none can be told. */
export function countedBefore(
  tokens: Tokens,
  bits: readonly number[],
  first: number,
  firstToken: number,
): string | null {
  const stop = Math.max(firstToken, first - 12);
  let found: string | null = null;
  for (let at = first - 1; at >= stop; at--) {
    const word = tokens.word[at] as string;
    if (tokens.kind[at] === TOKEN.mark && word !== ":" && word !== "~" && word !== ",") break;
    const members = COLLECTIVE.at(tokens, at);
    if (members !== null) return members;
    if (isIn(HOLDERS, tokens, at)) {
      if (found !== null) return found;
      const before = tokens.word[at - 1] ?? "";
      const isName =
        at > stop &&
        tokens.kind[at - 1] === TOKEN.word &&
        ((bits[at - 1] as number) & (WORD_CLASS.function | WORD_CLASS.adverb)) === 0;
      return isName && word !== "rate" && word !== "percentage" ? pluralOf(before) : null;
    }
    if (
      isPluralAt(tokens, at) &&
      tokens.kind[at] === TOKEN.word &&
      !TIME_UNITS.hasAt(tokens, at) &&
      ((bits[at] as number) & (WORD_CLASS.function | WORD_CLASS.up | WORD_CLASS.down)) === 0
    )
      found = word;
  }
  return found;
}
