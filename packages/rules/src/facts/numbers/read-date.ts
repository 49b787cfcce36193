import { MONTHS, TIME_UNITS } from "../../lexicons/units.ts";
import { GAP, TOKEN, type Tokens } from "../../text/tokenize.ts";

export const isYearWord = (word: string | undefined): boolean => word?.length === 4 && /^(19|20)\d\d$/.test(word);

/** "30 June", "12th of August 2023", "June 30", "2023-11-02", "03/11/2024". */
export function readDate(tokens: Tokens, at: number): { first: number; end: number } | null {
  if (tokens.kind[at] === TOKEN.number) return readFigures(tokens, at) ?? readDayFirst(tokens, at);
  return isMonth(tokens, at) && tokens.kind[at + 1] === TOKEN.number ? readMonthFirst(tokens, at) : null;
}

const isMonth = (tokens: Tokens, at: number) => tokens.capital[at] === 1 && MONTHS.hasAt(tokens, at);

/** "1.2.2024". */
const SHORTEST_DATE = 8;

/** Three groups of digits with the same mark between them. */
function readFigures(tokens: Tokens, at: number): { first: number; end: number } | null {
  const word = tokens.word[at] as string;
  if (word.length >= SHORTEST_DATE && /^\d{1,2}\.\d{1,2}\.(19|20)\d\d$/.test(word)) return { first: at, end: at + 1 };
  const mark = tokens.word[at + 1];
  if ((mark !== "-" && mark !== "/") || tokens.word[at + 3] !== mark || word.length > 4) return null;
  for (let index = at + 1; index < at + 5; index++) if (tokens.gap[index] !== GAP.none) return null;
  return tokens.kind[at + 2] === TOKEN.number && tokens.kind[at + 4] === TOKEN.number
    ? { first: at, end: at + 5 }
    : null;
}

/** "June 30", "June 2024", "March 3, 2021". */
function readMonthFirst(tokens: Tokens, at: number): { first: number; end: number } | null {
  if ((tokens.gap[at + 1] as number) > GAP.space) return null;
  const number = tokens.word[at + 1] as string;
  if (!isYearWord(number) && !/^([1-9]|[12]\d|3[01])$/.test(number)) return null;
  const next = tokens.word[at + 2] ?? "";
  if (
    TIME_UNITS.hasAt(tokens, at + 2) ||
    next === "%" ||
    (tokens.word[at] === "may" && tokens.kind[at + 2] === TOKEN.word && !isYearWord(number))
  )
    return null;
  let end = at + 2;
  if (isOrdinalEnd(tokens, end)) end++;
  const year = tokens.word[end] === "," ? end + 1 : end;
  if (isYearWord(tokens.word[year]) && !isYearWord(number)) end = year + 1;
  return { first: at, end };
}

/** "30 June", "12th of August 2023". */
function readDayFirst(tokens: Tokens, at: number): { first: number; end: number } | null {
  let next = at + 1;
  if (isOrdinalEnd(tokens, next)) next++;
  if (tokens.word[next] === "of") next++;
  if (!isMonth(tokens, next) || !/^([1-9]|[12]\d|3[01])$/.test(tokens.word[at] as string)) return null;
  return { first: at, end: isYearWord(tokens.word[next + 1]) ? next + 2 : next + 1 };
}

const isOrdinalEnd = (tokens: Tokens, at: number) =>
  tokens.gap[at] === GAP.none && /^(st|nd|rd|th)$/.test(tokens.word[at] ?? "");
