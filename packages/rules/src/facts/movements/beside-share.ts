import { GAP, isIn, type Tokens } from "../../text/tokenize.ts";
import { wordSet } from "../../text/vocabulary.ts";
import type { QuantityFact } from "../fact-model.ts";
import { QUALIFIERS } from "../numbers/qualifiers.ts";

const LESS = wordSet(
  "fewer less lower sooner rarer slower cheaper shorter reduction decrease drop fall decline cut saving off below down smaller",
);
const MORE = wordSet(
  "more higher faster longer increase rise growth improvement gain jump up over above larger bigger uplift boost better",
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

/** "took 40% out of the waste", "took a third off"; of what is no share "took 11 seconds off her best time" only. */
export const isTakenOut = ({ word }: Tokens, { first, end, kind }: QuantityFact, isShare: boolean): boolean =>
  isShare
    ? /^(took|take|taken|taking)$/.test(word[first - 1] ?? "") && /^(out|off)$/.test(word[end] ?? "")
    : (kind === "duration" || kind === "size") &&
      word[first - 1] === "took" &&
      word[end] === "off" &&
      /^(the|her|his|our|my|their|its|each|every)$/.test(word[end + 1] ?? "");

/** "took 34 up the hill and brought 34 down". */
const CARRIED = wordSet("brought carried sent");
/** "over the summer", "over twenty-four hours": for how long, and not beyond what. */
const PERIOD_NUMBERS = wordSet("the a an one two three four five six ten twelve twenty");

/** "30% fewer", "a 40% reduction", "two hours faster": the word after, over one adjective. */
export function comparativeAfter(tokens: Tokens, quantity: QuantityFact, endToken: number): -1 | 0 | 1 {
  if (quantity.end >= endToken) return 0;
  const word = tokens.word[quantity.end] as string;
  if (word === "of" || (tokens.word[quantity.end + 1] === "than" && word === "more" && quantity.unit === null))
    return 0;
  if (word === "down" && isIn(CARRIED, tokens, quantity.first - 1)) return 0;
  if (word === "over" && isIn(PERIOD_NUMBERS, tokens, quantity.end + 1)) return 0;
  if (isIn(LESS, tokens, quantity.end)) return -1;
  return isIn(MORE, tokens, quantity.end) && !(word === "up" && quantity.kind === "count") ? 1 : 0;
}
