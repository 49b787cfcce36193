import { isIn, TOKEN, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";

export const ORDINAL = wordSet("st nd rd th");

/** "4th floor", "95th percentile"; "ranked 14th", "2nd place" and "4th of 15" are read as ranks. */
export function readOrdinal(tokens: Tokens, at: number): { first: number; end: number } | null {
  const after = tokens.word[at + 2] ?? "";
  if (isRankPlace(tokens, at)) return null;
  const hasNoun =
    tokens.kind[at + 2] === TOKEN.word &&
    /^(floor|percentile|century|grade|avenue|street|edition|birthday)$/.test(after);
  return { first: at, end: hasNoun ? at + 3 : at + 2 };
}

export const isRankPlace = (tokens: Tokens, at: number): boolean => {
  const after = tokens.word[at + 2] ?? "";
  if (after === "place" || after === "position" || after === "out" || after === "overall") return true;
  if (after === "of" && tokens.kind[at + 3] === TOKEN.number) return true;
  if (isRankMove(tokens, at)) return true;
  for (let index = at - 1; index >= 0 && index >= at - 4; index--) {
    const word = tokens.word[index];
    if (word === "ranked" || word === "placed" || word === "ranking" || word === "position" || word === "finished")
      return true;
  }
  return false;
};

/** "from 14th to 9th". */
const isRankMove = (tokens: Tokens, at: number): boolean =>
  tokens.word[at - 1] === "from"
    ? tokens.word[at + 2] === "to" && tokens.kind[at + 3] === TOKEN.number && isIn(ORDINAL, tokens, at + 4)
    : tokens.word[at - 1] === "to" && tokens.word[at - 4] === "from" && isIn(ORDINAL, tokens, at - 2);
