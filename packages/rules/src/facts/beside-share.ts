import { GAP, isIn, type Tokens } from "../text/tokenize.ts";
import { wordSet } from "../text/vocabulary.ts";
import type { QuantityFact } from "./fact-model.ts";

export const LESS = wordSet(
  "fewer less lower slower cheaper shorter reduction decrease drop fall decline cut saving off below down smaller",
);
export const MORE = wordSet(
  "more higher faster longer increase rise growth improvement gain jump up over above larger bigger uplift boost better",
);
export const QUALIFIERS = wordSet(
  "about around roughly nearly almost approximately some just like under over only well than more less ~ ≈ a an the further another + − - £ $ €",
);

/** "shorter by a third", "dearer by about 8%". */
export function byComparative(tokens: Tokens, at: number): -1 | 0 | 1 {
  const by = isIn(QUALIFIERS, tokens, at - 1) ? at - 2 : at - 1;
  if (tokens.word[by] !== "by") return 0;
  return isIn(LESS, tokens, by - 1) ? -1 : isIn(MORE, tokens, by - 1) ? 1 : 0;
}

/** "I grew the scheme 2.5x", "managed to cut printing 65%", "Cut cloud spend 34%". */
export const isActive = (tokens: Tokens, verb: number): boolean =>
  ((tokens.gap[verb] as number) >= GAP.line || /^(i|we|to|they|and|she|he|[.;•])$/.test(tokens.word[verb - 1] ?? "")) &&
  !/^(up|down|more|less|went|raised?|added?)$/.test(tokens.word[verb] ?? "");

/** "took 40% out of the waste", "took a third off". */
export const isTakenOut = (tokens: Tokens, { first, end }: QuantityFact): boolean =>
  /^(took|take|taken|taking)$/.test(tokens.word[first - 1] ?? "") && /^(out|off)$/.test(tokens.word[end] ?? "");
